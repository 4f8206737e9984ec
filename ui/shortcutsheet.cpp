#include "ui/shortcutsheet.h"

#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/widgets/label.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

constexpr int sheetWidth = 760;

//! Keys in a small frame, as on a key cap.
class KeyCap : public Label
{
public:
    explicit KeyCap(const QString &keys)
        : Label(keys, TextRole::SmallMedium, Token::TextSecondary)
    {
        setContentsMargins(7, 2, 7, 2);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::current();
        paintBox(&painter, rect(), metrics::radiusSmall, theme.color(Token::BgSunken),
            theme.color(Token::BorderDefault));
        painter.end();
        Label::paintEvent(event);
    }
};

struct Keys
{
    Q_DECLARE_TR_FUNCTIONS(Keys)
};

} // namespace

//! The row at which the second column begins: a menu is not torn apart, and the taller column is as
//! short as can be.
static qsizetype secondColumn(const QList<Command> &commands)
{
    const qsizetype all = commands.size() + widgetKeys().size();
    qsizetype best = commands.size();
    for (qsizetype i = 1; i < commands.size(); ++i)
        if (commands.at(i).menu != commands.at(i - 1).menu
            && std::max(i, all - i) < std::max(best, all - best))
            best = i;
    return best;
}

QList<WidgetKeys> widgetKeys()
{
    return {
        {QKeySequence(Qt::Key_Enter), Keys::tr("Details of the selected secret")},
        {QKeySequence(Qt::SHIFT | Qt::Key_F10), Keys::tr("More menu")},
        {QKeySequence(Qt::CTRL | Qt::Key_Enter), Keys::tr("Next or OK in dialogs")},
        {QKeySequence(Qt::Key_Escape), Keys::tr("Close menu, popup or dialog; clear the search")},
    };
}

ShortcutSheet::ShortcutSheet(const QList<Command> &commands, QWidget *parent)
    : DialogFrame(tr("Keyboard Shortcuts"), parent)
{
    setObjectName(u"shortcutSheet"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    QList<Command> shown;
    for (const Command &command : commands)
        if (!command.keys().isEmpty())
            shown << command;
    const qsizetype second = secondColumn(shown);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(metrics::space6);
    QGridLayout *column = nullptr;
    const auto startColumn = [this, columns, &column] {
        auto *side = new QVBoxLayout;
        column = new QGridLayout;
        column->setHorizontalSpacing(metrics::space3);
        column->setVerticalSpacing(6);
        column->setColumnStretch(0, 1);
        side->addLayout(column);
        side->addStretch();
        columns->addLayout(side, 1);
    };
    startColumn();
    for (qsizetype i = 0; i < shown.size(); ++i) {
        if (i == second)
            startColumn();
        if (i == 0 || shown.at(i).menu != shown.at(i - 1).menu)
            addHeading(column, shown.at(i).menu);
        addRow(column, shown.at(i).text, shown.at(i).keys());
    }
    addHeading(column, tr("Lists and dialogs"));
    for (const WidgetKeys &row : widgetKeys())
        addRow(column, row.text, row.keys.toString(QKeySequence::NativeText));
    body()->addLayout(columns);
    body()->addStretch();
    QPushButton *close = addButton(tr("Close"), ButtonRole::Primary);
    close->setObjectName(u"closeButton"_s);
    close->setFocus();
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    setFixedBodyWidth(sheetWidth);
}

void ShortcutSheet::addHeading(QGridLayout *column, const QString &text)
{
    auto *heading = new Label(text, TextRole::Strong, Token::TextPrimary);
    heading->setContentsMargins(0, column->count() > 0 ? metrics::space3 : 0, 0, 2);
    column->addWidget(heading, column->rowCount(), 0, 1, 2);
}

void ShortcutSheet::addRow(QGridLayout *column, const QString &text, const QString &keys)
{
    const int row = column->rowCount();
    auto *name = new Label(text, TextRole::Body, Token::TextSecondary);
    name->setWordWrap(true);
    column->addWidget(name, row, 0);
    column->addWidget(new KeyCap(keys), row, 1, Qt::AlignTrailing | Qt::AlignVCenter);
}

} // namespace keyturn
