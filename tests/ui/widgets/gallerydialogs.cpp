#include "tests/ui/widgets/gallerypages.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busyring.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/filterchips.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/label.h"
#include "ui/widgets/optioncard.h"
#include "ui/widgets/rotationtimeline.h"
#include "ui/widgets/secretedit.h"
#include "ui/widgets/stepper.h"

#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keyturn::gallery {

namespace {
const QColor sandbox(0xB7, 0x79, 0x1F);

RotationTimeline *preview()
{
    auto *line = new RotationTimeline;
    const auto at = [](int month, int day, int hour = 10) {
        return QDateTime(QDate(2026, month, day), QTime(hour, 24));
    };
    const QList<QDateTime> turns = {at(7, 16), at(8, 15), at(9, 14), at(10, 14), at(11, 13)};
    line->setRange(at(6, 10, 0), at(11, 26, 0));
    line->setNow(at(6, 16));
    QList<TimelineKey> keys = {
        {at(6, 10, 0), turns[0].addDays(2), TimelineKey::InUse, u"In use · …0021"_s, 0}};
    QList<TimelineRotation> rotations;
    for (int i = 0; i < 5; ++i) {
        keys.append({turns[i], i < 4 ? turns[i + 1].addDays(2) : at(12, 30), TimelineKey::Planned,
            u"New pair"_s, (i + 1) % 2});
        rotations.append({turns[i], true, false, i == 0,
            QLocale(QLocale::English).toString(turns[i], u"d MMM"_s)});
    }
    line->setKeys(keys);
    line->setRotations(rotations);
    return line;
}
} // namespace

QWidget *wizard(QWidget *parent)
{
    auto *dialog = new DialogFrame(u"Create Secret"_s, parent);
    dialog->setFixedSize(840, 604);
    auto *steps =
        new Stepper({u"Select Type"_s, u"Configuration rotation"_s, u"Review and confirm"_s});
    steps->setCurrent(1);
    dialog->setTopWidget(steps);
    auto *group = new QButtonGroup(dialog);
    auto *on = new OptionCard(u"Turn on automatic rotation"_s,
        u"KMS replaces the AccessKey pair each time the period ends."_s);
    auto *off = new OptionCard(u"Turn off automatic rotation"_s,
        u"The AccessKey pair stays the same until you choose Rotate Immediately."_s);
    on->setGroup(group);
    off->setGroup(group);
    off->setInline(true);
    auto *spin = new QSpinBox;
    spin->setRange(1, 365);
    spin->setValue(30);
    auto *combo = new QComboBox;
    combo->addItems({u"Days"_s, u"Hours"_s});
    auto *presets =
        new FilterChips({u"7 days"_s, u"14 days"_s, u"30 days"_s, u"60 days"_s, u"90 days"_s},
            FilterChip::Shape::Preset);
    presets->setCurrent(2);
    auto *label = new Label(u"Rotation Period"_s, TextRole::Medium);
    label->setFixedWidth(112);
    on->body()->addLayout(row({label, spin, combo, presets}));
    on->body()->addWidget(new Label(u"From 6 hours to 365 days. 90 days or less is recommended."_s,
        TextRole::Small, Token::TextTertiary));
    on->setSelected();
    dialog->body()->addWidget(on);
    dialog->body()->addWidget(off);
    auto *card = new Card;
    auto *head = row({new Label(u"First rotation on Thu 16 Jul 2026, 10:24"_s, TextRole::Heading)});
    head->addWidget(new Label(u"Then every 30 days"_s, TextRole::Small, Token::TextTertiary));
    card->body()->addLayout(head);
    card->body()->addWidget(preview());
    dialog->body()->addWidget(card);
    dialog->body()->addWidget(new Banner(Banner::Kind::Info,
        u"A rotation takes about 2 days. RAM creates a new AccessKey pair, KMS stores it as the current version, and then the old pair is deleted. Applications must read the secret again within that time."_s));
    dialog->body()->addStretch(1);
    dialog->setIdentity(u"Local sandbox"_s, u"China (Hangzhou)"_s, sandbox, Icon::Cube);
    dialog->addButton(u"Next"_s, DialogFrame::ButtonRole::Primary);
    dialog->addButton(u"Cancel"_s, DialogFrame::ButtonRole::Cancel);
    dialog->addButton(u"Previous"_s, DialogFrame::ButtonRole::Previous);
    spin->setFocus();
    return dialog;
}

QWidget *deletion(QWidget *parent, bool immediately)
{
    auto *dialog = new DialogFrame(u"Delete Secret"_s, parent);
    dialog->setFixedBodyWidth(680);
    dialog->body()->addWidget(new Label(u"acs/ram/user/order-service"_s, TextRole::Heading));
    auto *evidence = new Card(u"This secret is still in use"_s);
    evidence->setHeaderLook({Icon::Triangle, Token::WarningIcon, Token::WarningTint,
        Token::WarningLine, Token::WarningLine});
    auto *list = new KeyValueList;
    list->addRow(u"AccessKey ID"_s, u"LTAI5tSANDBOX0000015"_s, TextRole::Mono);
    list->addRow(u"Read by"_s, u"2 callers in 7 days"_s);
    evidence->body()->addWidget(list);
    dialog->body()->addWidget(evidence);
    auto *group = new QButtonGroup(dialog);
    auto *plan = new OptionCard(u"Plan Deletion Secret"_s,
        u"KMS deletes the secret after the days you set. Until then you can restore it."_s);
    auto *now = new OptionCard(u"Delete Secret Immediately"_s,
        u"KMS deletes the secret right away. This cannot be undone."_s, OptionCard::Kind::Danger);
    plan->setGroup(group);
    now->setGroup(group);
    auto *spin = new QSpinBox;
    spin->setRange(7, 30);
    spin->setValue(30);
    plan->body()->addLayout(row({new Label(u"Delete In (7-30 days)"_s, TextRole::Medium), spin}));
    auto *confirm = new QLineEdit(u"order-serv"_s);
    confirm->setProperty("kt-error", true);
    now->body()->addLayout(
        row({new Label(u"Type order-service to confirm"_s, TextRole::Medium), confirm}, false));
    now->setBodyVisibleWhenSelected(true);
    (immediately ? now : plan)->setSelected();
    dialog->body()->addWidget(plan);
    dialog->body()->addWidget(now);
    dialog->setIdentity(u"Local sandbox"_s, u"China (Hangzhou)"_s, sandbox, Icon::Cube);
    dialog->addButton(u"Cancel"_s, DialogFrame::ButtonRole::Cancel);
    QPushButton *ok = dialog->addButton(
        u"OK"_s, immediately ? DialogFrame::ButtonRole::Danger : DialogFrame::ButtonRole::Primary);
    ok->setEnabled(!immediately);
    return dialog;
}

QWidget *result(QWidget *parent)
{
    auto *dialog = new DialogFrame(u"Create Secret"_s, parent);
    dialog->setFixedBodyWidth(560);
    dialog->body()->addWidget(new Label(u"Created successfully"_s, TextRole::Heading));
    auto *text = new Label(
        u"KMS now stores the AccessKey pair of RAM user report-builder and rotates it every 30 days."_s,
        TextRole::Body, Token::TextSecondary);
    text->setWordWrap(true);
    dialog->body()->addWidget(text);
    auto *card = new Card(u"Secret"_s);
    card->setHeaderLook({});
    auto *list = new KeyValueList;
    list->setKeyWidth(148);
    list->addRow(u"Secret Name"_s, u"acs/ram/user/report-builder"_s, TextRole::Mono);
    auto *edit = new SecretEdit;
    edit->setPlaceholderText(u"AccessKey secret"_s);
    QInputMethodEvent typed;
    typed.setCommitString(u"not-a-real-secret"_s);
    QApplication::sendEvent(edit, &typed);
    list->addRow(u"Secret value"_s, edit);
    card->body()->addWidget(list);
    auto *change = button(u"Edit"_s, "link");
    change->setProperty("kt-size", u"small"_s);
    card->headerLayout()->addWidget(change);
    dialog->body()->addWidget(card);
    auto *combo = new QComboBox;
    combo->addItems({u"China (Hangzhou)"_s, u"Singapore"_s, u"Germany (Frankfurt)"_s});
    dialog->body()->addWidget(combo);
    auto *busy = button(u"Verify"_s);
    busy->setFixedWidth(80);
    auto *small = button(u"Copy as aliyun CLI Command"_s, "ghost", Icon::Terminal);
    small->setProperty("kt-size", u"small"_s);
    auto *more = button(u"More"_s);
    more->setMenu(new QMenu(more));
    dialog->body()->addLayout(row({busy, small, more}));
    setButtonBusy(busy, true);
    dialog->addButton(u"View secret details"_s, DialogFrame::ButtonRole::Normal);
    QPushButton *close = dialog->addButton(u"Close"_s, DialogFrame::ButtonRole::Primary);
    dialog->setIdentity(u"Local sandbox"_s, u"China (Hangzhou)"_s, sandbox, Icon::Cube);
    QTimer::singleShot(50, dialog, [edit, close] {
        edit->setFocus(Qt::OtherFocusReason);
        close->setFocus(Qt::TabFocusReason);
    });
    return dialog;
}

} // namespace keyturn::gallery
