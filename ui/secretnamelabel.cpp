#include "ui/secretnamelabel.h"

#include "models/phrases.h"

#include <QPainter>

namespace keyturn {

SecretNameLabel::SecretNameLabel(TextRole role, QWidget *parent)
    : QWidget(parent)
    , m_role(role)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SecretNameLabel::setName(const QString &name)
{
    const QString shown = phrase::oneLine(name);
    const qsizetype slash = shown.lastIndexOf(u'/') + 1;
    m_prefix = shown.left(slash);
    m_rest = shown.mid(slash);
    setAccessibleName(shown);
    setToolTip(shown);
    updateGeometry();
    update();
}

QFont SecretNameLabel::prefixFont() const
{
    QFont regular = keyturn::font(m_role);
    regular.setWeight(QFont::Normal);
    return regular;
}

QSize SecretNameLabel::sizeHint() const
{
    const QFontMetrics rest(keyturn::font(m_role));
    const int width =
        QFontMetrics(prefixFont()).horizontalAdvance(m_prefix) + rest.horizontalAdvance(m_rest) + 2;
    return {width, rest.height() + 4};
}

QSize SecretNameLabel::minimumSizeHint() const
{
    return {std::min(120, sizeHint().width()), sizeHint().height()};
}

void SecretNameLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    const int whole = QFontMetrics(prefixFont()).horizontalAdvance(m_prefix);
    const int prefix = std::min(whole, width() / 3);
    const auto draw = [&](const QRect &rect, const QString &text, Token token) {
        const QString shown =
            painter.fontMetrics().elidedText(text, Qt::ElideMiddle, rect.width() + 1);
        painter.setPen(theme.color(token));
        painter.drawText(rect, Qt::AlignVCenter, shown);
        return std::min(rect.width(), painter.fontMetrics().horizontalAdvance(shown));
    };
    // A name is read from the left in every language.
    painter.setLayoutDirection(Qt::LeftToRight);
    const int start =
        layoutDirection() == Qt::RightToLeft ? std::max(0, width() - sizeHint().width()) : 0;
    painter.setFont(prefixFont());
    const int room = sizeHint().width() <= width() ? whole : prefix;
    const int used = draw({start, 0, room, height()}, m_prefix, Token::TextTertiary);
    painter.setFont(keyturn::font(m_role));
    draw({start + used, 0, width() - start - used, height()}, m_rest, Token::TextPrimary);
}

} // namespace keyturn
