#include "ui/style/icon.h"
#include "ui/style/keyturnstyle.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace keyturn;

namespace {
struct Pair
{
    Token front;
    Token back;
    double light;
    double dark;
    double needed;
};

// Text needs 4.5, glyphs, borders of fields and focus rings need 3 (WCAG 2.2).
const Pair pairs[] = {
    {Token::TextPrimary, Token::BgSurface, 16.88, 13.81, 4.5},
    {Token::TextPrimary, Token::BgWindow, 15.61, 14.86, 4.5},
    {Token::TextPrimary, Token::BgSidebar, 14.67, 15.42, 4.5},
    {Token::TextPrimary, Token::BgSelected, 14.23, 10.98, 4.5},
    {Token::TextSecondary, Token::BgSurface, 7.85, 8.19, 4.5},
    {Token::TextSecondary, Token::BgWindow, 7.26, 8.81, 4.5},
    {Token::TextSecondary, Token::BgSidebar, 6.82, 9.14, 4.5},
    {Token::TextSecondary, Token::BgSelected, 6.62, 6.51, 4.5},
    {Token::TextSecondary, Token::BgChrome, 6.45, 9.44, 4.5},
    {Token::TextTertiary, Token::BgSurface, 5.63, 5.82, 4.5},
    {Token::TextTertiary, Token::BgWindow, 5.20, 6.26, 4.5},
    {Token::TextTertiary, Token::BgSunken, 5.34, 6.08, 4.5},
    {Token::TextTertiary, Token::BgSidebar, 4.89, 6.49, 4.5},
    {Token::TextTertiary, Token::BgHover, 5.06, 5.21, 4.5},
    {Token::TextTertiary, Token::BgSelected, 4.74, 4.62, 4.5},
    {Token::AccentText, Token::BgSurface, 6.82, 7.78, 4.5},
    {Token::AccentText, Token::BgWindow, 6.31, 8.37, 4.5},
    {Token::AccentText, Token::AccentTint, 5.91, 6.54, 4.5},
    {Token::AccentText, Token::BgSelected, 5.75, 6.19, 4.5},
    {Token::AccentText, Token::BgHover, 6.13, 6.97, 4.5},
    {Token::TextOnAccent, Token::AccentFill, 5.87, 4.85, 4.5},
    {Token::TextOnAccent, Token::AccentHover, 7.52, 5.43, 4.5},
    {Token::TextOnAccent, Token::AccentPressed, 9.59, 6.34, 4.5},
    {Token::SuccessText, Token::BgSurface, 6.45, 8.40, 4.5},
    {Token::SuccessText, Token::SuccessTint, 5.65, 7.23, 4.5},
    {Token::WarningText, Token::BgSurface, 6.68, 9.04, 4.5},
    {Token::WarningText, Token::WarningTint, 5.92, 7.76, 4.5},
    {Token::DangerText, Token::BgSurface, 6.62, 8.14, 4.5},
    {Token::DangerText, Token::DangerTint, 5.66, 7.50, 4.5},
    {Token::TextOnAccent, Token::DangerFill, 5.65, 4.90, 4.5},
    {Token::TextOnAccent, Token::DangerHover, 7.19, 5.78, 4.5},
    {Token::VioletText, Token::BgSurface, 7.94, 8.23, 4.5},
    {Token::VioletText, Token::VioletTint, 6.77, 7.51, 4.5},
    {Token::NeutralText, Token::NeutralTint, 6.76, 6.74, 4.5},
    {Token::SandboxText, Token::SandboxTint, 6.54, 8.38, 4.5},
    {Token::TextSecondary, Token::SuccessTint, 6.88, 7.04, 4.5},
    {Token::TextSecondary, Token::WarningTint, 6.96, 7.03, 4.5},
    {Token::TextSecondary, Token::DangerTint, 6.71, 7.55, 4.5},
    {Token::TextSecondary, Token::VioletTint, 6.69, 7.47, 4.5},
    {Token::TextSecondary, Token::AccentTint, 6.80, 6.88, 4.5},
    {Token::ToastText, Token::ToastBg, 13.95, 11.87, 4.5},
    {Token::ToastMuted, Token::ToastBg, 8.04, 6.84, 4.5},
    {Token::ToastAction, Token::ToastBg, 8.04, 6.83, 4.5},
    {Token::AccentText, Token::BgSidebar, 5.92, 8.69, 4.5},
    {Token::AccentText, Token::BgPressed, 5.23, 5.06, 4.5},
    {Token::DangerText, Token::BgSelected, 5.58, 6.47, 4.5},
    {Token::BorderControl, Token::BgSurface, 3.34, 3.92, 3.0},
    {Token::BorderControl, Token::BgWindow, 3.09, 4.22, 3.0},
    {Token::FocusRing, Token::BgSurface, 5.87, 7.78, 3.0},
    {Token::FocusRing, Token::BgWindow, 5.43, 8.37, 3.0},
    {Token::FocusRing, Token::BgSelected, 4.95, 6.19, 3.0},
    {Token::AccentFill, Token::BgSurface, 5.87, 3.40, 3.0},
    {Token::DangerFill, Token::BgSurface, 5.65, 3.37, 3.0},
    {Token::AccentText, Token::BgSunken, 6.47, 8.14, 4.5},
    {Token::DangerText, Token::BgSunken, 6.28, 8.51, 4.5},
    {Token::BorderControl, Token::BgSunken, 3.17, 4.10, 3.0},
    {Token::SuccessIcon, Token::BgSurface, 4.35, 6.49, 3.0},
    {Token::SuccessIcon, Token::SuccessTint, 3.81, 5.58, 3.0},
    {Token::WarningIcon, Token::BgSurface, 4.24, 7.23, 3.0},
    {Token::WarningIcon, Token::WarningTint, 3.76, 6.21, 3.0},
    {Token::DangerIcon, Token::BgSurface, 4.99, 5.85, 3.0},
    {Token::DangerIcon, Token::DangerTint, 4.27, 5.39, 3.0},
    {Token::VioletIcon, Token::BgSurface, 5.70, 5.77, 3.0},
    {Token::VioletIcon, Token::VioletTint, 4.86, 5.27, 3.0},
};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

bool contains(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).rgb() == color.rgb())
                return true;
    return false;
}
} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_style = new KeyturnStyle(Theme::Scheme::Light);
        QApplication::setStyle(m_style);
    }
    void init() { m_style->setScheme(Theme::Scheme::Light); }

    void contrast_data()
    {
        QTest::addColumn<int>("pair");
        QTest::addColumn<bool>("dark");
        for (int i = 0; i < int(std::size(pairs)); ++i)
            for (const bool dark : {false, true})
                QTest::addRow("%d %s", i, dark ? "dark" : "light") << i << dark;
    }
    void contrast()
    {
        QFETCH(int, pair);
        QFETCH(bool, dark);
        const Pair &row = pairs[pair];
        const Theme theme(dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
        const double found = ::contrast(theme.color(row.front), theme.color(row.back));
        QVERIFY2(found >= row.needed, qPrintable(QString::number(found)));
        // And no colour was changed without the table.
        QVERIFY2(std::abs(found - (dark ? row.dark : row.light)) < 0.011,
            qPrintable(QString::number(found)));
    }

    void paletteFollowsTheScheme()
    {
        for (const auto scheme : {Theme::Scheme::Dark, Theme::Scheme::Light}) {
            m_style->setScheme(scheme);
            const Theme theme(scheme);
            QCOMPARE(Theme::current().scheme(), scheme);
            QCOMPARE(QApplication::palette().color(QPalette::Window), theme.color(Token::BgWindow));
            QCOMPARE(QApplication::palette().color(QPalette::Disabled, QPalette::Text),
                theme.color(Token::TextDisabled));
        }
    }

    void labelsChangeLive()
    {
        QWidget window;
        auto *label = new Label(u"text"_s, TextRole::Body, Token::DangerText, &window);
        window.show();
        m_style->setScheme(Theme::Scheme::Dark);
        QCOMPARE(label->palette().color(QPalette::WindowText),
            Theme(Theme::Scheme::Dark).color(Token::DangerText));
        label->setEnabled(false);
        QTRY_COMPARE(label->palette().color(QPalette::Disabled, QPalette::WindowText),
            Theme(Theme::Scheme::Dark).color(Token::TextDisabled));
    }

    void fontsFollowTheApplication()
    {
        const QFont before = QApplication::font();
        QFont big = before;
        big.setPixelSize(26);
        Label label(u"text"_s, TextRole::Title);
        QPushButton button(u"Next"_s);
        const int height = button.sizeHint().height();
        label.show();
        QApplication::setFont(big);
        QTRY_COMPARE(label.font().pixelSize(), 40);
        QCOMPARE(font(TextRole::Small).pixelSize(), 24);
        QVERIFY(button.sizeHint().height() > height);
        QApplication::setFont(before);
    }

    void buttonsShowTheirRole()
    {
        QPushButton button(u"OK"_s);
        button.setProperty("kt-role", u"danger"_s);
        button.resize(button.sizeHint());
        const Theme theme = Theme::current();
        QVERIFY(contains(button.grab().toImage(), theme.color(Token::DangerFill)));
        button.setEnabled(false);
        const QImage image = button.grab().toImage();
        QVERIFY(!contains(image, theme.color(Token::DangerFill)));
        QVERIFY(contains(image, theme.color(Token::NeutralTint)));
    }

    void everyIconHasAPicture()
    {
        for (int i = 0; i <= int(Icon::Logo); ++i) {
            const QImage image = icon(Icon(i)).pixmap(QSize(16, 16), 2.0).toImage();
            QCOMPARE(image.size(), QSize(32, 32));
            bool painted = false;
            for (int y = 0; y < 32 && !painted; ++y)
                for (int x = 0; x < 32 && !painted; ++x)
                    painted = image.pixelColor(x, y).alpha() > 128;
            QVERIFY2(painted, qPrintable(QString::number(i)));
        }
    }

    void iconsTakeTheColourOfTheMoment()
    {
        const QIcon made = icon(Icon::Plus, Token::TextPrimary);
        const auto ink = [&](QIcon::Mode mode) {
            return made.pixmap(QSize(64, 64), 1.0, mode).toImage().pixelColor(32, 32).rgb();
        };
        QCOMPARE(ink(QIcon::Normal), Theme::current().color(Token::TextPrimary).rgb());
        QCOMPARE(ink(QIcon::Disabled), Theme::current().color(Token::TextDisabled).rgb());
        m_style->setScheme(Theme::Scheme::Dark);
        QCOMPARE(ink(QIcon::Normal), Theme(Theme::Scheme::Dark).color(Token::TextPrimary).rgb());
        QCOMPARE(ink(QIcon::Selected), Theme(Theme::Scheme::Dark).color(Token::TextOnAccent).rgb());
    }

private:
    KeyturnStyle *m_style = nullptr;
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
