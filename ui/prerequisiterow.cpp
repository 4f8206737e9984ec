#include "ui/prerequisiterow.h"

#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

constexpr int groupWidth = 160;
constexpr int rowHeight = 50;

Icon stateIcon(Prerequisites::State state)
{
    switch (state) {
    case Prerequisites::State::Passed:
        return Icon::CheckCircle;
    case Prerequisites::State::Warning:
        return Icon::Triangle;
    case Prerequisites::State::Failed:
        return Icon::CrossCircle;
    case Prerequisites::State::Unknown:
        return Icon::Help;
    case Prerequisites::State::Running:
        break;
    }
    return Icon::Load;
}

//! The result of a check as an icon.
class StateIcon : public QWidget
{
public:
    explicit StateIcon(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(metrics::checkIcon, metrics::checkIcon);
    }
    Prerequisites::State state = Prerequisites::State::Running;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(&painter, rect(), stateIcon(state), Theme::current().color(stateToken(state)));
    }
};

} // namespace

Token stateToken(Prerequisites::State state)
{
    switch (state) {
    case Prerequisites::State::Passed:
        return Token::SuccessIcon;
    case Prerequisites::State::Warning:
        return Token::WarningIcon;
    case Prerequisites::State::Failed:
        return Token::DangerIcon;
    case Prerequisites::State::Unknown:
    case Prerequisites::State::Running:
        break;
    }
    return Token::BorderControl;
}

PrerequisiteRow::PrerequisiteRow(Prerequisites::Id id, bool firstOfGroup, QWidget *parent)
    : QWidget(parent)
    , m_first(firstOfGroup)
    , m_icon(new StateIcon(this))
    , m_title(new Label({}, TextRole::Medium, Token::TextPrimary, this))
    , m_detail(new Label({}, TextRole::Small, Token::TextTertiary, this))
{
    auto *group = new Label(firstOfGroup ? Prerequisites::groupName(id) : QString(),
        TextRole::Small, Token::TextTertiary, this);
    group->setFixedWidth(scaled(groupWidth));
    group->setContentsMargins(16, 0, 0, 0);
    m_detail->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_title);
    texts->addWidget(m_detail);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 6, 16, 6);
    layout->setSpacing(12);
    layout->addWidget(group);
    layout->addWidget(m_icon);
    layout->addLayout(texts, 1);
    setMinimumHeight(rowHeight);
}

void PrerequisiteRow::show(const Prerequisites::Check &check)
{
    static_cast<StateIcon *>(m_icon)->state = check.state;
    m_icon->update();
    m_title->setText(check.title);
    m_detail->setText(check.detail);
    m_detail->setVisible(!check.detail.isEmpty());
    setAccessibleName(check.title);
    setAccessibleDescription(check.detail);
}

QPushButton *PrerequisiteRow::addButton(const QString &text, const char *objectName)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1StringView(objectName));
    button->setProperty("kt-size", u"small"_s);
    layout()->addWidget(button);
    return button;
}

void PrerequisiteRow::paintEvent(QPaintEvent *)
{
    if (y() < metrics::space2)
        return; // the frame of the card is there already
    QPainter painter(this);
    const int left = m_first ? 0 : scaled(groupWidth);
    const QRect line(left, 0, width() - left - (m_first ? 0 : 16), 1);
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), line),
        Theme::current().color(m_first ? Token::BorderDefault : Token::BorderSubtle));
}

} // namespace keyturn
