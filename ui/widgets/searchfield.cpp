#include "ui/widgets/searchfield.h"

#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace keyturn {

namespace {
constexpr int padding = 10;
constexpr int badgePadding = 5;
} // namespace

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    connect(this, &QLineEdit::textChanged, this, &SearchField::updateMargins);
    updateMargins();
}

void SearchField::setShortcutHint(const QKeySequence &keys)
{
    m_hint = keys;
    updateMargins();
}

void SearchField::setTrailingText(const QString &text)
{
    m_trailing = text;
    updateMargins();
}

QString SearchField::badgeText() const
{
    return text().isEmpty() && m_trailing.isEmpty() ? m_hint.toString(QKeySequence::NativeText)
                                                    : QString();
}

void SearchField::updateMargins()
{
    int trailing = 0;
    if (!m_trailing.isEmpty())
        trailing = QFontMetrics(keyturn::font(TextRole::Small)).horizontalAdvance(m_trailing) + 8;
    else if (!badgeText().isEmpty())
        trailing =
            QFontMetrics(keyturn::font(TextRole::CaptionMedium)).horizontalAdvance(badgeText())
            + 2 * badgePadding + 8;
    const int leading = metrics::buttonIcon + 8;
    const bool reverse = layoutDirection() == Qt::RightToLeft;
    setTextMargins(reverse ? trailing : leading, 0, reverse ? leading : trailing, 0);
    update();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    // The second Esc belongs to whoever is around the field.
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        return clear();
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const Theme &theme = Theme::current();
    const auto visual = [this](const QRect &part) {
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };
    const int side = metrics::buttonIcon;
    paintIcon(&painter, visual({padding, (height() - side) / 2, side, side}), Icon::Search,
        theme.color(isEnabled() ? Token::TextTertiary : Token::TextDisabled));
    const QRect inner = rect().adjusted(0, 0, -padding, 0);
    painter.setPen(theme.color(Token::TextTertiary));
    if (!m_trailing.isEmpty()) {
        painter.setFont(keyturn::font(TextRole::Small));
        painter.drawText(
            visual(inner), Qt::AlignVCenter | Qt::AlignTrailing | Qt::TextSingleLine, m_trailing);
    } else if (!badgeText().isEmpty()) {
        painter.setFont(keyturn::font(TextRole::CaptionMedium));
        const QFontMetrics fm = painter.fontMetrics();
        const int width = fm.horizontalAdvance(badgeText()) + 2 * badgePadding;
        const int tall = std::max(18, fm.height() + 2);
        const QRect badge = visual({inner.right() - width + 1, (height() - tall) / 2, width, tall});
        paintBox(&painter, badge, metrics::radiusSmall, theme.color(Token::BgSunken),
            theme.color(Token::BorderDefault));
        painter.drawText(badge, Qt::AlignCenter, badgeText());
    }
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange)
        updateMargins();
}

} // namespace keyturn
