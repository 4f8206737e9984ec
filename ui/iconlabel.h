#pragma once

#include "ui/style/icon.h"

#include <QWidget>

namespace keyturn {

//! An icon of 16 px that stands by itself; grey while it is disabled. Owned by its parent.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    IconLabel(Icon icon, Token token, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    Token m_token;
};

} // namespace keyturn
