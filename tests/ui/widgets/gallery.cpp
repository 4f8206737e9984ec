#include "tests/ui/widgets/gallerypages.h"
#include "ui/style/keyturnstyle.h"

#include <QApplication>
#include <QDir>
#include <QTimer>

#include <functional>

using namespace Qt::StringLiterals;
using namespace keyturn;

namespace {
struct Picture
{
    QString name;
    std::function<QWidget *(QWidget *)> make;
};

QList<Picture> pictures()
{
    return {{u"components"_s, [](QWidget *) { return gallery::components(); }},
        {u"window"_s, [](QWidget *) { return gallery::window(); }},
        {u"wizard"_s, [](QWidget *parent) { return gallery::wizard(parent); }},
        {u"delete-plan"_s, [](QWidget *parent) { return gallery::deletion(parent, false); }},
        {u"delete-now"_s, [](QWidget *parent) { return gallery::deletion(parent, true); }},
        {u"result"_s, [](QWidget *parent) { return gallery::result(parent); }},
        {u"menu"_s, [](QWidget *parent) { return gallery::menu(parent); }}};
}

//! Shows one picture after the other, so that each has had its events before it is saved.
class Gallery : public QObject
{
public:
    Gallery(const QDir &folder, KeyturnStyle *style)
        : m_folder(folder)
        , m_style(style)
    {
        m_parent.resize(960, 600);
        m_parent.show();
    }
    void next()
    {
        if (m_at == 2 * m_pictures.size())
            return QApplication::quit();
        const bool dark = m_at >= m_pictures.size();
        m_style->setScheme(dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
        const Picture &picture = m_pictures.at(m_at++ % m_pictures.size());
        QWidget *shown = picture.make(&m_parent);
        shown->show();
        const QString name = u"%1-%2.png"_s.arg(picture.name, dark ? u"dark"_s : u"light"_s);
        QTimer::singleShot(200, this, [this, shown, name] {
            shown->grab().save(m_folder.filePath(name));
            delete shown;
            next();
        });
    }

private:
    QDir m_folder;
    KeyturnStyle *m_style;
    QWidget m_parent;
    QList<Picture> m_pictures = pictures();
    qsizetype m_at = 0;
};
} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    auto *style = new KeyturnStyle(Theme::Scheme::Light);
    QApplication::setStyle(style);
    QFont font(u"Inter"_s);
    font.setPixelSize(argc > 2 ? QString::fromLocal8Bit(argv[2]).toInt() : 13);
    QApplication::setFont(font);
    app.setProperty("kt-mono-family", u"JetBrains Mono"_s);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QDir::currentPath());
    folder.mkpath(u"."_s);
    Gallery pages(folder, style);
    pages.next();
    return QApplication::exec();
}
