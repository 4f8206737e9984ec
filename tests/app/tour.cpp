// The tour: drives the real window on the sample account through creating, deleting and restoring a
// dynamic RAM secret, saves a picture of each screen in light, dark and Chinese, and lays them
// beside the names of the design's pictures on a page.
#include "app/language.h"
#include "tests/app/screenwalk.h"
#include "tests/app/tourindex.h"
#include "ui/style/keyturnstyle.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace keyturn;
using namespace keyturn::test;

namespace {

//! KEYTURN_TOUR_SIZE=960x600 shows how the screens do in a small window.
QSize windowSize()
{
    const QStringList sides = qEnvironmentVariable("KEYTURN_TOUR_SIZE").split(u'x');
    return sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize(1280, 768);
}

//! Takes a picture at each stop of the walk, in one theme and language.
class Tour
{
public:
    Tour(const QDir &folder, const QString &suffix, TourIndex *index)
        : m_folder(folder)
        , m_suffix(suffix)
        , m_index(index)
        , m_walk(windowSize(), [this](const QString &screen) { save(screen); })
    {}

    void take() { m_walk.walk(); }

private:
    void save(const QString &screen)
    {
        const QString name = screen + m_suffix + u".png"_s;
        if (!m_walk.pilot().picture().save(m_folder.filePath(name)))
            qFatal("Cannot save %s", qPrintable(m_folder.filePath(name)));
        m_index->add(screen, m_suffix);
        std::printf("%s\n", qPrintable(m_folder.filePath(name)));
    }

    QDir m_folder;
    QString m_suffix;
    TourIndex *m_index;
    ScreenWalk m_walk;
};

//! The same letters on every machine, as far as the fonts are there. KEYTURN_TOUR_TEXT=200 shows
//! how the screens do with text of twice the size.
void chooseFonts()
{
    QFont font = QApplication::font();
    if (QFontDatabase::hasFamily(u"Inter"_s))
        font.setFamilies({u"Inter"_s, u"Noto Sans CJK SC"_s});
    const int percent = qEnvironmentVariableIntValue("KEYTURN_TOUR_TEXT");
    font.setPixelSize(13 * (percent > 0 ? percent : 100) / 100);
    QApplication::setFont(font);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QString target = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"build/tour"_s;
    const QDir folder(target);
    if (!folder.mkpath(u"."_s))
        qFatal("Cannot make the folder %s", qPrintable(target));
    chooseFonts();
    auto *style = new KeyturnStyle(Theme::Scheme::Light);
    QApplication::setStyle(style);

    struct Look
    {
        QString suffix;
        Theme::Scheme scheme;
        QString language;
    };
    const QList<Look> looks{{u""_s, Theme::Scheme::Light, u"en"_s},
        {u"-dark"_s, Theme::Scheme::Dark, u"en"_s}, {u"-zh"_s, Theme::Scheme::Light, u"zh_CN"_s}};
    TourIndex index;
    const QString only = qEnvironmentVariable("KEYTURN_TOUR_LOOK");
    for (const Look &look : looks) {
        if (!only.isNull() && only != look.suffix)
            continue;
        Language language;
        language.apply(look.language);
        style->setScheme(look.scheme);
        Tour(folder, look.suffix, &index).take();
    }
    if (!index.write(folder.filePath(u"index.html"_s)))
        qFatal("Cannot write the page of the pictures");
    return 0;
}
