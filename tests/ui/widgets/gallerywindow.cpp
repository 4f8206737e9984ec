#include "tests/ui/widgets/gallerypages.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/rotationtimeline.h"
#include "ui/widgets/toasthost.h"
#include "ui/widgets/weekstrip.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keyturn::gallery {

namespace {
RotationTimeline *history()
{
    auto *line = new RotationTimeline;
    const auto at = [](int month, int day) {
        return QDateTime(QDate(2026, month, day), QTime(10, 0));
    };
    const QList<QDateTime> turns = {
        at(2, 5), at(3, 7), at(4, 6), at(5, 6), at(6, 5), at(7, 5), at(8, 4), at(9, 3)};
    line->setRange(at(1, 26), at(9, 22));
    line->setNow(at(6, 16));
    line->setMonthsShown(true);
    line->setLaneNamesShown(true);
    QList<TimelineKey> keys;
    QList<TimelineRotation> rotations;
    for (int i = 0; i < 8; ++i) {
        const auto state = i < 4 ? TimelineKey::Deleted
            : i == 4             ? TimelineKey::InUse
                                 : TimelineKey::Planned;
        keys.append({turns[i], i < 7 ? turns[i + 1].addDays(2) : at(12, 30), state,
            i < 5 ? u"…00%1"_s.arg(11 + i) : u"New pair"_s, i % 2});
        if (i > 0)
            rotations.append({turns[i], i > 4, false, i == 5,
                QLocale(QLocale::English).toString(turns[i], u"d MMM"_s)});
    }
    rotations.append({at(5, 6), false, true, false, {}, u"Throttled."_s});
    line->setKeys(keys);
    line->setRotations(rotations);
    QList<TimelineReads> reads;
    for (QDate day(2026, 3, 18); day < QDate(2026, 6, 16); day = day.addDays(1))
        reads.append({day, 6 + int(day.toJulianDay() * 7 % 11)});
    line->setReads(reads);
    return line;
}

QTableView *makeTable(QObject *main)
{
    auto *model = new QStandardItemModel(9, 4, main);
    model->setHorizontalHeaderLabels(
        {u"Secret Name"_s, u"Secret Description"_s, u"Status"_s, u"Rotation Period"_s});
    for (int r = 0; r < 9; ++r)
        for (int c = 0; c < 4; ++c)
            model->setItem(r, c, new QStandardItem(u"acs/ram/user/%1"_s.arg(r * c)));
    auto *table = new QTableView;
    table->setModel(model);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(36);
    table->horizontalHeader()->setProperty("kt-first-padding", 24);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setSortingEnabled(true);
    table->setColumnWidth(0, 252);
    table->setColumnWidth(1, 244);
    table->selectRow(3);
    table->setFixedHeight(230);
    return table;
}

QHBoxLayout *makeStates()
{
    auto *states = new QHBoxLayout;
    auto *empty = new EmptyState(EmptyState::Drawing::TwoLanes, u"No secrets in this region"_s,
        u"Create a dynamic RAM secret to store the AccessKey pair of a RAM user and rotate it on a schedule."_s);
    empty->addButton(Icon::Plus, u"Create Secret"_s);
    auto *failed = new EmptyState(EmptyState::Drawing::Problem, u"Secrets could not be loaded"_s,
        u"kms.cn-hangzhou.aliyuncs.com did not answer within 10 seconds. Keyturn tries again in 8 s."_s);
    failed->addButton(Icon::Refresh, u"Try Again"_s);
    failed->addButton(Icon::Copy, u"Copy Error Details"_s);
    states->addWidget(empty);
    states->addWidget(failed);
    return states;
}
} // namespace

QWidget *window()
{
    auto *main = new QMainWindow;
    main->resize(1100, 760);
    for (const QString &name : {u"File"_s, u"Secret"_s, u"View"_s, u"Go"_s, u"Help"_s})
        main->menuBar()->addMenu(name)->addAction(name);
    auto *content = new QWidget;
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    main->setCentralWidget(content);
    auto *all = new QVBoxLayout(content);
    all->setContentsMargins(0, 12, 0, 0);
    QTableView *table = makeTable(main);
    auto *strip = new WeekStrip;
    strip->setCounts(QDate(2026, 6, 16), {{0, 0}, {1, 0}, {1, 0}, {0, 0}, {0, 0}, {0, 1}, {3, 0}});
    strip->setFixedWidth(172);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(24, 0, 24, 0);
    line->setSpacing(24);
    line->addWidget(strip);
    line->addWidget(history(), 1);
    all->addLayout(line);
    all->addWidget(table);
    all->addLayout(makeStates(), 1);
    auto *toasts = new ToastHost(content);
    toasts->show(
        Icon::Trash, u"acs/ram/user/promo-2024 will be deleted on 9 Jul 2026"_s, u"Undo"_s, [] {});
    return main;
}

QWidget *menu(QWidget *parent)
{
    auto *made = new QMenu(parent);
    made->addAction(icon(Icon::Rotate, Token::TextTertiary), u"Rotate Immediately"_s)
        ->setShortcut(u"Ctrl+T"_s);
    made->addAction(icon(Icon::Clock, Token::TextTertiary), u"Configuration rotation"_s)
        ->setShortcut(u"Ctrl+E"_s);
    made->addSeparator();
    QAction *edit = made->addAction(u"Checked"_s);
    edit->setCheckable(true);
    edit->setChecked(true);
    made->addMenu(u"Theme"_s)->addAction(u"Dark"_s);
    made->addSeparator();
    QAction *plan =
        made->addAction(icon(Icon::Trash, Token::DangerText), u"Plan Deletion Secret"_s);
    plan->setShortcut(u"Del"_s);
    plan->setProperty("kt-danger", true);
    QAction *restore = made->addAction(icon(Icon::Undo), u"Restore Secret"_s);
    restore->setEnabled(false);
    for (QAction *action : made->actions())
        action->setShortcutVisibleInContextMenu(true);
    made->setActiveAction(made->actions().at(1));
    return made;
}

} // namespace keyturn::gallery
