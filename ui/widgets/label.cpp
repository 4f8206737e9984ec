#include "ui/widgets/label.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <cmath>

namespace keyturn {

namespace {
QTextOption wrapping(const QLabel &label)
{
    QTextOption option(QStyle::visualAlignment(label.layoutDirection(), label.alignment()));
    option.setWrapMode(
        label.wordWrap() ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    option.setTextDirection(label.layoutDirection());
    return option;
}

int layOut(QTextLayout *layout, int width, int step)
{
    layout->beginLayout();
    int y = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y + (step - line.height()) / 2));
        y += step;
    }
    layout->endLayout();
    return y;
}

QString withLineBreaks(QString text)
{
    return text.replace(u'\n', QChar::LineSeparator);
}
} // namespace

Label::Label(const QString &text, TextRole role, Token token, QWidget *parent)
    : QLabel(text, parent)
    , m_role(role)
    , m_token(token)
{
    setTextFormat(Qt::PlainText);
    apply();
}

void Label::setRole(TextRole role)
{
    m_role = role;
    apply();
}

void Label::setToken(Token token)
{
    m_token = token;
    apply();
}

bool Label::paintsItself() const
{
    // QLabel cannot set the distance of lines; it still paints what can be selected or clicked.
    return textFormat() == Qt::PlainText && pixmap(Qt::ReturnByValue).isNull() && !movie()
        && !(textInteractionFlags() & (Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard))
        && !(buddy() && text().contains(u'&'));
}

QSize Label::wrappedSize(int width) const
{
    QTextLayout layout(withLineBreaks(text()), keyturn::font(m_role));
    layout.setTextOption(wrapping(*this));
    const int height = layOut(&layout, width, lineHeight(m_role));
    return {int(std::ceil(layout.boundingRect().width())), height};
}

QSize Label::sizeHint() const
{
    if (!paintsItself())
        return QLabel::sizeHint().expandedTo({0, lineHeight(m_role)});
    if (wordWrap())
        return QLabel::sizeHint();
    const QMargins margins = contentsMargins();
    const auto lines = int(text().count(u'\n')) + 1;
    int width = 0;
    for (const QString &line : text().split(u'\n'))
        width = std::max(width, fontMetrics().horizontalAdvance(line) + 1);
    return QSize(width, lines * lineHeight(m_role)).grownBy(margins);
}

QSize Label::minimumSizeHint() const
{
    if (paintsItself() && !wordWrap())
        return sizeHint();
    return QLabel::minimumSizeHint().expandedTo({0, lineHeight(m_role)});
}

int Label::heightForWidth(int width) const
{
    if (!paintsItself() || !wordWrap())
        return QLabel::heightForWidth(width);
    const QMargins margins = contentsMargins();
    return wrappedSize(width - margins.left() - margins.right()).height() + margins.top()
        + margins.bottom();
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        apply();
}

void Label::paintEvent(QPaintEvent *event)
{
    if (!paintsItself())
        return QLabel::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QRect area = contentsRect();
    QTextLayout layout(withLineBreaks(text()), font());
    layout.setTextOption(wrapping(*this));
    const int height = layOut(&layout, area.width(), lineHeight(m_role));
    int top = area.top();
    if (alignment() & Qt::AlignVCenter)
        top += (area.height() - height) / 2;
    else if (alignment() & Qt::AlignBottom)
        top += area.height() - height;
    layout.draw(&painter, QPointF(area.left(), top));
}

void Label::apply()
{
    setFont(keyturn::font(m_role));
    QPalette colors; // holds nothing but what is set here, so the rest stays inherited
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        colors.setColor(group, QPalette::WindowText, Theme::current().color(m_token));
        colors.setColor(group, QPalette::Text, Theme::current().color(m_token));
    }
    setPalette(colors);
    updateGeometry();
}

} // namespace keyturn
