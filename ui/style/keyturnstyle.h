#pragma once

#include "ui/style/theme.h"

#include <QProxyStyle>

namespace keyturn {

class FocusTracker;

//! Draws every standard control in the look of Keyturn, on top of Fusion. Owned by QApplication.
//! Dynamic properties of widgets: "kt-role" (primary, danger, ghost, link) and "kt-size" (small) on
//! buttons, "kt-error" (bool) on fields, "kt-danger" (bool) on radio buttons and menu actions,
//! "kt-frame" (none) on fields, "kt-first-padding" and "kt-padding" (int) on header views.
class KeyturnStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit KeyturnStyle(Theme::Scheme scheme);
    ~KeyturnStyle() override;

    //! Changes the scheme of the running application and repaints all of it.
    void setScheme(Theme::Scheme scheme);
    //! What turns stands still from now on, or turns again.
    void setMotionReduced(bool reduced);
    [[nodiscard]] const Theme &theme() const { return m_theme; }

    void polish(QWidget *widget) override;
    void polish(QApplication *application) override;
    void polish(QPalette &palette) override;
    using QProxyStyle::unpolish;
    void unpolish(QApplication *application) override;
    [[nodiscard]] QPalette standardPalette() const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
        QPainter *painter, const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(
        SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
        SubControl subControl, const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option,
        const QSize &contents, const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(
        PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *returnData) const override;

private:
    void restyleAll();

    Theme m_theme;
    bool m_motionReduced = false;
    FocusTracker *m_focus = nullptr;
};

} // namespace keyturn
