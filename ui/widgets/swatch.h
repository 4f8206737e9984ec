#pragma once

#include "ui/style/icon.h"

#include <QWidget>

namespace keyturn {

//! The coloured square of an account with its icon in white. Owned by its parent.
class Swatch : public QWidget
{
    Q_OBJECT

public:
    Swatch(const QColor &color, Icon icon, int side = 22, QWidget *parent = nullptr);

    void setAccount(const QColor &color, Icon icon);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_color;
    Icon m_icon;
};

void paintSwatch(QPainter *painter, const QRectF &rect, const QColor &color, Icon icon);

} // namespace keyturn
