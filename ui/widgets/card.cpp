#include "ui/widgets/card.h"

#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace keyturn {

namespace {
constexpr int lookHeight = 36;
constexpr int headerPadding = 16;
constexpr int iconPadding = 12;
constexpr int iconGap = 10;
} // namespace

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_header(new QWidget(this))
    , m_headerLayout(new QHBoxLayout(m_header))
    , m_icon(new QWidget(m_header))
    , m_title(new ElidedLabel(title, TextRole::Strong))
    , m_subtitle(new Label({}, TextRole::Body, Token::TextTertiary))
    , m_body(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_body, 1);
    m_body->setContentsMargins(15, 11, 15, 11);
    m_headerLayout->setSpacing(metrics::space2);
    m_headerLayout->addWidget(m_icon);
    m_headerLayout->addWidget(m_title);
    m_headerLayout->addWidget(m_subtitle);
    m_headerLayout->addStretch(1);
    m_subtitle->hide();
    setAccessibleName(title);
    updateHeader();
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
    updateHeader();
}

void Card::setSubtitle(const QString &text)
{
    m_subtitle->setText(text);
    m_subtitle->setVisible(!text.isEmpty());
}

void Card::setHeaderLook(const HeaderLook &look)
{
    m_look = look;
    updateHeader();
    update();
}

void Card::setBodyMargins(const QMargins &margins)
{
    m_body->setContentsMargins(margins);
}

void Card::updateHeader()
{
    const bool icon = m_look && m_look->icon;
    const int token = m_look ? lookHeight : metrics::cardHeaderHeight;
    const QFontMetrics fm(keyturn::font(TextRole::Strong));
    m_header->setFixedHeight(std::max(token, fm.height() + 16));
    m_icon->setFixedWidth(icon ? metrics::buttonIcon + iconGap - metrics::space2 : 0);
    m_icon->setVisible(icon);
    m_headerLayout->setContentsMargins(
        (icon ? iconPadding : headerPadding) - 1, 0, headerPadding - 1, 0);
    m_header->setVisible(!m_title->text().isEmpty());
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    const Token frame = m_look ? m_look->frame : Token::BorderDefault;
    paintBox(&painter, rect(), metrics::radiusLarge, theme.color(Token::BgSurface));
    if (m_look && !m_header->isHidden()) {
        const QRectF head(0, 0, width(), m_header->geometry().bottom() + 1);
        painter.save();
        painter.setClipRect(head);
        paintBox(&painter, rect(), metrics::radiusLarge, theme.color(m_look->background));
        painter.restore();
        paintHairline(&painter, head, Qt::BottomEdge, theme.color(m_look->line));
        if (m_look->icon) {
            const QRect place(m_icon->mapTo(this, QPoint(0, 0)).x(),
                m_header->geometry().center().y() - 7, metrics::buttonIcon, metrics::buttonIcon);
            paintIcon(&painter, place, *m_look->icon, theme.color(m_look->iconToken));
        }
    }
    paintBox(&painter, rect(), metrics::radiusLarge, {}, theme.color(frame));
}

void Card::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateHeader();
}

} // namespace keyturn
