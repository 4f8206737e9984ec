// The drawing of SecretEdit; the editing is in secretedit.cpp.
#include "ui/style/fieldpainter.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/widgets/secretedit.h"
#include "ui/widgets/utf8.h"

#include <QFontInfo>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <cmath>

namespace keyturn {

namespace {
constexpr int padding = 10;
constexpr int hiddenBullets = 18; // fixed, so that the length is not told

QString glyphText(std::string_view glyph)
{
    return QString::fromUtf8(glyph.data(), static_cast<qsizetype>(glyph.size()));
}
} // namespace

QFont SecretEdit::valueFont() const
{
    return keyturn::font(TextRole::Mono);
}

QSize SecretEdit::sizeHint() const
{
    const QFontMetrics fm(valueFont());
    return {fm.averageCharWidth() * 24 + 2 * padding + 24, metrics::control(fontMetrics())};
}

QSize SecretEdit::minimumSizeHint() const
{
    return {96, sizeHint().height()};
}

QRect SecretEdit::textRect() const
{
    const int end = m_eye->isHidden() ? padding : m_eye->width() + 2 * 2;
    const QRect text(padding, 2, std::max(0, width() - padding - end), height() - 4);
    return QStyle::visualRect(layoutDirection(), rect(), text); // a value is read from the left
}

qreal SecretEdit::advance(std::string_view glyph) const
{
    if (isMasked())
        return std::round(QFontInfo(valueFont()).pixelSize() * 0.69);
    return QFontMetricsF(valueFont()).horizontalAdvance(glyphText(glyph));
}

qreal SecretEdit::xOf(std::size_t position) const
{
    qreal x = 0;
    m_value.withView([&](std::string_view all) {
        for (std::size_t at = 0; at < position && at < all.size();) {
            const std::size_t end = utf8::next(all, at);
            x += advance(all.substr(at, end - at));
            at = end;
        }
    });
    return x;
}

std::size_t SecretEdit::positionAt(qreal x) const
{
    const qreal wanted = x - textRect().x() + m_scroll;
    std::size_t found = 0;
    m_value.withView([&](std::string_view all) {
        qreal reached = 0;
        while (found < all.size()) {
            const std::size_t end = utf8::next(all, found);
            const qreal wide = advance(all.substr(found, end - found));
            if (reached + wide / 2 > wanted)
                return;
            reached += wide;
            found = end;
        }
    });
    return found;
}

void SecretEdit::scrollToCaret()
{
    const qreal caret = xOf(m_caret);
    const qreal space = textRect().width() - 2;
    if (caret - m_scroll > space)
        m_scroll = caret - space;
    else if (caret < m_scroll)
        m_scroll = caret;
    // What fits is not scrolled, for example after the field became wider.
    m_scroll = std::clamp<qreal>(m_scroll, 0, std::max<qreal>(0, xOf(m_value.size()) - space));
}

void SecretEdit::paintBullet(QPainter *painter, qreal x) const
{
    const qreal side = QFontInfo(valueFont()).pixelSize() * 0.3;
    QRectF dot(0, 0, side, side);
    dot.moveCenter({x + advance({}) / 2, textRect().center().y() + 1.0});
    painter->drawEllipse(dot);
}

void SecretEdit::paintFixedBullets(QPainter *painter) const
{
    for (int i = 0; i < hiddenBullets; ++i)
        paintBullet(painter, textRect().x() + i * advance({}));
}

void SecretEdit::paintGlyphs(QPainter *painter) const
{
    // One by one: a string of the whole value would stay behind in ordinary memory.
    const QRect area = textRect();
    painter->setFont(valueFont());
    qreal x = area.x() - m_scroll;
    m_value.withView([&](std::string_view all) {
        for (std::size_t at = 0; at < all.size() && x < area.right();) {
            const std::size_t end = utf8::next(all, at);
            const std::string_view glyph = all.substr(at, end - at);
            const qreal wide = advance(glyph);
            if (isMasked())
                paintBullet(painter, x);
            else
                painter->drawText(QRectF(x, area.y(), wide + 2, area.height()),
                    Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, glyphText(glyph));
            x += wide;
            at = end;
        }
    });
}

void SecretEdit::paintCaret(QPainter *painter) const
{
    if (!m_caretOn || m_readOnly || hasSelection() || !isEnabled())
        return;
    const QFontMetrics fm(valueFont());
    const QRect area = textRect();
    painter->fillRect(QRectF(area.x() + xOf(m_caret) - m_scroll,
                          area.center().y() - fm.height() / 2.0 + 1, 1, fm.height()),
        Theme::current().color(Token::TextPrimary));
}

void SecretEdit::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    fields::paintFrame(&painter, rect(), isEnabled(), hasFocus(), m_error);
    const QRect area = textRect();
    painter.setClipRect(area.adjusted(-1, 0, 1, 0));
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ink = theme.color(isEnabled() ? Token::TextPrimary : Token::TextDisabled);
    if (m_value.isEmpty() && !m_readOnly) {
        painter.setPen(theme.color(isEnabled() ? Token::TextTertiary : Token::TextDisabled));
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeading,
            fontMetrics().elidedText(m_placeholder, Qt::ElideRight, area.width()));
        return paintCaret(&painter);
    }
    if (hasSelection()) {
        painter.fillRect(
            QRectF(area.x() - m_scroll, area.y() + 4, xOf(m_value.size()), area.height() - 8),
            theme.color(Token::AccentFill));
        ink = theme.color(Token::TextOnAccent);
    }
    painter.setPen(isMasked() ? Qt::NoPen : QPen(ink));
    painter.setBrush(isMasked() ? QBrush(ink) : Qt::NoBrush);
    if (m_readOnly && isMasked())
        paintFixedBullets(&painter);
    else
        paintGlyphs(&painter);
    paintCaret(&painter);
}

} // namespace keyturn
