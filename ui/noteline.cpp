#include "ui/noteline.h"

#include "ui/style/metrics.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace keyturn {

NoteLine::NoteLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new Label({}, TextRole::Small, Token::TextSecondary, this))
{
    m_text->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::chipIcon + 6, 0, 0, 0);
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
    const QRectF glyph(0, y, metrics::chipIcon, metrics::chipIcon);
    paintIcon(&painter, glyph, m_icon, Theme::current().color(m_iconToken));
}

} // namespace keyturn
