#include "ui/iconlabel.h"

#include "ui/style/metrics.h"

#include <QPainter>

namespace keyturn {

IconLabel::IconLabel(Icon icon, Token token, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_token(token)
{
    setFixedSize(metrics::buttonIcon, metrics::buttonIcon);
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Token token = isEnabled() ? m_token : Token::TextDisabled;
    paintIcon(&painter, rect(), m_icon, Theme::current().color(token));
}

} // namespace keyturn
