#include "ui/noteline.h"

#include "ui/style/metrics.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace keyturn {

NoteLine::NoteLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new Label({}, TextRole::Small, Token::TextSecondary, this))
{
    m_text->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    const int start = metrics::chipIcon + 6;
    const bool reverse = layoutDirection() == Qt::RightToLeft;
    layout->setContentsMargins(reverse ? 0 : start, 0, reverse ? start : 0, 0);
    layout->addWidget(m_text);
}

void NoteLine::setNote(Icon icon, Token iconToken, Token textToken, const QString &text)
{
    m_icon = icon;
    m_iconToken = iconToken;
    m_text->setToken(textToken);
    m_text->setText(text);
    setAccessibleName(text);
    update();
}

QString NoteLine::text() const
{
    return m_text->text();
}

void NoteLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int lineHeight = m_text->fontMetrics().height();
    const bool oneLine = m_text->height() < 2 * lineHeight;
    const int y =
        oneLine ? (height() - metrics::chipIcon) / 2 : (lineHeight - metrics::chipIcon) / 2;
    const QRect glyph(0, y, metrics::chipIcon, metrics::chipIcon);
    paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), glyph), m_icon,
        Theme::current().color(m_iconToken));
}

} // namespace keyturn
