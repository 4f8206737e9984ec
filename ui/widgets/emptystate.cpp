#include "ui/widgets/emptystate.h"

#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace keyturn {

namespace {
//! The drawing above the heading; owned by its EmptyState.
class DrawingView : public QWidget
{
public:
    explicit DrawingView(QWidget *parent)
        : QWidget(parent)
    {}
    void setKind(EmptyState::Drawing kind)
    {
        m_kind = kind;
        setFixedSize(kind == EmptyState::Drawing::TwoLanes ? QSize(168, 72) : QSize(44, 44));
        setVisible(kind != EmptyState::Drawing::Nothing);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (m_kind == EmptyState::Drawing::TwoLanes)
            paintLanes(&painter);
        else
            paintProblem(&painter);
    }

private:
    static void paintLanes(QPainter *painter)
    {
        const Theme &theme = Theme::current();
        const QColor line = theme.color(Token::AccentLine);
        paintBox(painter, QRectF(0, 7, 70, 26), 7, theme.color(Token::AccentTint), line, 1.5);
        paintBox(painter, QRectF(56, 39, 70, 26), 7, {}, line, 1.5, Qt::DashLine);
        paintBox(painter, QRectF(112, 7, 56, 26), 7, {}, theme.color(Token::BorderDefault), 1.5,
            Qt::DashLine);
        QColor band = theme.color(Token::AccentFill);
        band.setAlphaF(0.14F);
        paintBox(painter, QRectF(57, 3, 12, 66), 3, band);
        band = theme.color(Token::BorderControl);
        band.setAlphaF(0.12F);
        paintBox(painter, QRectF(113, 3, 12, 66), 3, band);
        paintIcon(painter, QRectF(12, 12, 16, 16), Icon::Key, theme.color(Token::AccentText));
    }
    static void paintProblem(QPainter *painter)
    {
        const Theme &theme = Theme::current();
        paintBox(painter, QRectF(0, 0, 44, 44), 22, theme.color(Token::DangerTint));
        paintIcon(painter, QRectF(11, 11, 22, 22), Icon::Bang, theme.color(Token::DangerIcon));
    }

    EmptyState::Drawing m_kind = EmptyState::Drawing::Nothing;
};
} // namespace

EmptyState::EmptyState(
    Drawing drawing, const QString &heading, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_drawing(new DrawingView(this))
    , m_heading(new Label(heading, TextRole::Heading))
    , m_text(new Label(text, TextRole::Body, Token::TextSecondary))
    , m_buttons(new QHBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->addStretch(1);
    layout->addWidget(m_drawing, 0, Qt::AlignHCenter);
    layout->addSpacing(14);
    layout->addWidget(m_heading);
    layout->addSpacing(4);
    auto *line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_text, 100);
    line->addStretch(1);
    layout->addLayout(line);
    layout->addSpacing(16);
    m_buttons->setSpacing(metrics::space2);
    m_buttons->addStretch(1);
    m_buttons->addStretch(1);
    layout->addLayout(m_buttons);
    layout->addStretch(1);
    m_heading->setAlignment(Qt::AlignCenter);
    m_heading->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setWordWrap(true);
    m_text->setMaximumWidth(460);
    setAccessibleName(heading);
    setDrawing(drawing);
}

void EmptyState::setDrawing(Drawing drawing)
{
    static_cast<DrawingView *>(m_drawing)->setKind(drawing);
}

void EmptyState::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    setAccessibleName(heading);
}

void EmptyState::setText(const QString &text)
{
    m_text->setText(text);
}

QPushButton *EmptyState::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    if (m_buttons->count() == 2)
        button->setProperty("kt-role", QStringLiteral("primary"));
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

QPushButton *EmptyState::addButton(Icon id, const QString &text)
{
    QPushButton *button = addButton(text);
    button->setIcon(icon(id));
    return button;
}

} // namespace keyturn
