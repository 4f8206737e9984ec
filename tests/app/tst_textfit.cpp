#include "app/language.h"
#include "tests/app/screenwalk.h"
#include "tests/app/textfit.h"
#include "tests/app/tourindex.h"
#include "ui/style/keyturnstyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keyturn;
using namespace keyturn::test;

//! Whether every text of every screen fits: in both languages, also in small windows
//! and with text of twice the size.
class TestTextFit : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void seesWhatIsCut();
    void everyScreen_data();
    void everyScreen();
    void pageOfPictures();
};

void TestTextFit::initTestCase()
{
    QApplication::setStyle(new KeyturnStyle(Theme::Scheme::Light));
}

void TestTextFit::seesWhatIsCut()
{
    QWidget window;
    QLabel label(u"操作记录与前提条件"_s, &window);
    window.resize(400, 100);
    label.resize(label.sizeHint());
    window.show();
    QCOMPARE(cutTexts(&window), QStringList());
    label.resize(label.sizeHint().width() / 2, label.height());
    QCOMPARE(cutTexts(&window).size(), 1);
    label.resize(label.sizeHint());
    label.move(380, 0);
    QCOMPARE(cutTexts(&window).size(), 1);
}

void TestTextFit::everyScreen_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("letters"); // pixels
    QTest::addColumn<Qt::LayoutDirection>("direction");
    constexpr int letters = 13;
    QTest::newRow("Chinese") << u"zh_CN"_s << QSize(1280, 768) << letters << Qt::LeftToRight;
    QTest::newRow("Chinese, small") << u"zh_CN"_s << QSize(960, 600) << letters << Qt::LeftToRight;
    QTest::newRow("Chinese, large text")
        << u"zh_CN"_s << QSize(1280, 768) << 2 * letters << Qt::LeftToRight;
    QTest::newRow("English") << u"en"_s << QSize(1280, 768) << letters << Qt::LeftToRight;
    QTest::newRow("English, small") << u"en"_s << QSize(960, 600) << letters << Qt::LeftToRight;
    QTest::newRow("English, from right to left")
        << u"en"_s << QSize(1280, 768) << letters << Qt::RightToLeft;
    QTest::newRow("English, large text")
        << u"en"_s << QSize(1280, 768) << 2 * letters << Qt::LeftToRight;
}

void TestTextFit::everyScreen()
{
    QFETCH(const QString, language);
    QFETCH(const QSize, size);
    QFETCH(const int, letters);
    QFETCH(const Qt::LayoutDirection, direction);
    const QFont before = QApplication::font();
    QFont font = before;
    if (QFontDatabase::hasFamily(u"Noto Sans CJK SC"_s))
        font.setFamilies({u"Inter"_s, u"Noto Sans CJK SC"_s});
    font.setPixelSize(letters);
    QApplication::setFont(font);
    Language texts;
    texts.apply(language);
    QApplication::setLayoutDirection(direction);
    QHash<QString, QString> cut; // each is told once, with the first screen that shows it
    int screens = 0;
    {
        ScreenWalk walk(size, [&cut, &screens](const QString &screen) {
            ++screens;
            for (const QWidget *window : QApplication::topLevelWidgets()) {
                if (!window->isVisible())
                    continue;
                for (const QString &text : cutTexts(window))
                    if (!cut.contains(text))
                        cut.insert(text, screen);
            }
        });
        walk.walk();
    }
    QApplication::setFont(before);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY(screens > 25);
    for (auto one = cut.cbegin(); one != cut.cend(); ++one)
        qWarning("%s: %s", qPrintable(one.value()), qPrintable(one.key()));
    QVERIFY2(cut.isEmpty(), "texts that do not fit; see the warnings above");
}

void TestTextFit::pageOfPictures()
{
    TourIndex index;
    index.add(u"02-create-select-type"_s, {});
    index.add(u"02-create-select-type"_s, u"-dark"_s);
    index.add(u"19-about"_s, {});
    const QString page = index.html();
    QVERIFY(page.contains(u"<code>02-create-select-type.png</code>"_s));
    QVERIFY(page.contains(u"src=\"02-create-select-type-dark.png\""_s));
    QVERIFY(page.contains(u"src=\"19-about.png\""_s));
    QVERIFY(!page.contains(u"19-about-dark.png"_s)); // was not taken
}

QTEST_MAIN(TestTextFit)
#include "tst_textfit.moc"
