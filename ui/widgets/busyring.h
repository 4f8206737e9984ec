#pragma once

#include "ui/style/theme.h"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QAbstractButton;
QT_END_NAMESPACE

namespace keyturn {

//! A small ring: turning while something runs, or a share of a countdown. Still when the desktop
//! asks for reduced motion. Owned by its parent.
class BusyRing : public QWidget
{
    Q_OBJECT

public:
    explicit BusyRing(int side = 16, QWidget *parent = nullptr);

    //! Turns while it is visible; a share stops the turning.
    void setBusy();
    //! From 0 to 1.
    void setShare(double share);
    void setToken(Token token);
    [[nodiscard]] bool isTurning() const { return m_timer.isActive(); }

    [[nodiscard]] QSize sizeHint() const override { return {m_side, m_side}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void turn();

    int m_side;
    int m_angle = 0;
    double m_share = -1;
    Token m_token = Token::AccentFill;
    QTimer m_timer;
};

//! Paints a ring: share of a circle beginning at an angle in degrees, clockwise from the top.
void paintRing(
    QPainter *painter, const QRectF &rect, const QColor &color, double share, int angle = 0);

//! Shows a ring in place of the icon and disables the button; the button keeps its width and label.
void setButtonBusy(QAbstractButton *button, bool busy);

} // namespace keyturn
