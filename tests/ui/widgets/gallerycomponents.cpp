#include "tests/ui/widgets/gallerypages.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busyring.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filterchips.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/secretedit.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/statuschip.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/tagchip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keyturn::gallery {

QPushButton *button(const QString &text, const char *role, Icon id)
{
    auto *made = new QPushButton(text);
    made->setProperty("kt-role", QString::fromLatin1(role));
    if (id != Icon::Logo)
        made->setIcon(icon(id, Token::TextPrimary));
    return made;
}

QHBoxLayout *row(const QList<QWidget *> &widgets, bool stretch)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    for (QWidget *widget : widgets)
        line->addWidget(widget, 0, Qt::AlignVCenter);
    if (stretch)
        line->addStretch(1);
    return line;
}

namespace {
QWidget *disabled(QWidget *widget)
{
    widget->setEnabled(false);
    return widget;
}

Label *caption(const QString &text)
{
    return new Label(text.toUpper(), TextRole::Caption, Token::TextTertiary);
}

QList<QWidget *> chips()
{
    const auto chip = [](Icon id, Token text, Token iconToken, std::optional<Token> tint,
                          const QString &label) {
        return new StatusChip({id, text, iconToken, tint}, label);
    };
    return {chip(Icon::CheckCircle, Token::TextSecondary, Token::SuccessIcon, {}, u"On schedule"_s),
        chip(Icon::Clock, Token::WarningText, Token::WarningText, Token::WarningTint,
            u"Due in 2 days"_s),
        chip(Icon::Rotate, Token::AccentText, Token::AccentText, Token::AccentTint,
            u"Rotating · 30 h left"_s),
        chip(Icon::Trash, Token::VioletText, Token::VioletText, Token::VioletTint,
            u"Deletes in 5 days"_s)};
}

SecretEdit *secret(bool shown)
{
    auto *edit = new SecretEdit;
    edit->setReadOnly(true);
    if (shown)
        edit->showValue(SecretBytes::copyOf("not-a-real-secret"));
    auto *copy = new QToolButton;
    copy->setIcon(icon(Icon::Copy));
    copy->setFixedSize(24, 24);
    edit->addTrailingWidget(copy);
    return edit;
}

Banner *banner(Banner::Kind kind, const QString &text, const QStringList &actions)
{
    auto *made = new Banner(kind, text);
    made->setActions(actions);
    made->setClosable(true);
    return made;
}

void addButtons(QVBoxLayout *all)
{
    all->addWidget(caption(u"Buttons"_s));
    auto *icons = new QToolButton;
    icons->setIcon(icon(Icon::Refresh));
    all->addLayout(row({button(u"Create Secret"_s, "primary", Icon::Plus),
        button(u"Next"_s, "primary"), button(u"Previous"_s), disabled(button(u"Verify"_s)),
        button(u"OK"_s, "danger"), disabled(button(u"OK"_s, "danger")), icons}));
}

void addValues(QVBoxLayout *all)
{
    all->addWidget(caption(u"Status chips"_s));
    all->addLayout(row(chips()));
    all->addWidget(caption(u"Secret value"_s));
    auto *typed = new SecretEdit;
    typed->setPlaceholderText(u"AccessKey secret"_s);
    all->addLayout(row({secret(false), secret(true), typed}, false));
    all->addWidget(caption(u"Stepper"_s));
    auto *steps =
        new Stepper({u"Select Type"_s, u"Configuration rotation"_s, u"Review and confirm"_s});
    steps->setContentsMargins(0, 0, 0, 0);
    steps->setCurrent(1);
    all->addWidget(steps);
}

void addBanners(QVBoxLayout *all)
{
    all->addWidget(caption(u"Inline banners"_s));
    all->addWidget(banner(Banner::Kind::Info,
        u"One secret is rotating. Its policy cannot be changed until the rotation ends."_s,
        {u"View"_s}));
    all->addWidget(banner(Banner::Kind::Warning,
        u"2 secrets have not rotated for more than 90 days."_s, {u"View"_s}));
    all->addWidget(banner(Banner::Kind::Danger, u"Rotation of acs/ram/user/checkout-api failed."_s,
        {u"Try Again"_s}));
    all->addWidget(banner(Banner::Kind::Success, u"Secrets Manager is authorized."_s, {}));
}

void addWork(QVBoxLayout *all)
{
    all->addWidget(caption(u"Long work"_s));
    auto *work = new Card;
    auto *cancel = button(u"Cancel"_s, "link");
    cancel->setProperty("kt-size", u"small"_s);
    auto *head = row({new Label(u"Rotating 3 of 8 secrets"_s, TextRole::Medium)});
    head->addWidget(cancel);
    work->body()->addLayout(head);
    auto *bar = new QProgressBar;
    bar->setValue(34);
    work->body()->addWidget(bar);
    work->body()->addWidget(new Label(
        u"acs/ram/user/mail-relay · about 40 s left"_s, TextRole::Small, Token::TextTertiary));
    all->addWidget(work);
}

void addFields(QVBoxLayout *all)
{
    all->addWidget(caption(u"Fields"_s));
    auto *name = new QLineEdit;
    name->setPlaceholderText(u"Secret Name"_s);
    auto *wrong = new QLineEdit(u"order-serv"_s);
    wrong->setProperty("kt-error", true);
    auto *spin = new QSpinBox;
    spin->setRange(7, 90);
    spin->setValue(30);
    auto *still = new QSpinBox;
    auto *combo = new QComboBox;
    combo->addItems({u"Days"_s, u"Hours"_s});
    auto *check = new QCheckBox(u"Copy"_s);
    check->setChecked(true);
    all->addLayout(row({name, wrong, spin, disabled(still), combo, check, new QCheckBox,
        new QRadioButton(u"Off"_s)}));
}

void addFilters(QVBoxLayout *all)
{
    auto *filters = new FilterChips({u"All"_s, u"Needs attention"_s});
    filters->setCount(0, 14);
    filters->setCount(1, 2);
    filters->setAttentionIndex(1);
    auto *ring = new BusyRing;
    ring->setShare(0.73);
    all->addWidget(caption(u"Filter chips, tags, stages"_s));
    all->addLayout(row({filters, new TagChip(TagChip::Look::Tag, u"env"_s, u"production"_s),
        new TagChip(TagChip::Look::CurrentStage, {}, u"ACSCurrent"_s),
        new TagChip(TagChip::Look::Stage, {}, u"ACSPrevious"_s), ring}));
    auto *presets = new FilterChips({u"7 days"_s, u"30 days"_s}, FilterChip::Shape::Preset);
    presets->setCurrent(1);
    auto *search = new SearchField(u"Search secrets"_s);
    search->setShortcutHint(QKeySequence::Find);
    search->setFixedWidth(226);
    all->addLayout(row({search, presets, new SegmentedControl({u"3 months"_s, u"6 months"_s})}));
}
} // namespace

QWidget *components()
{
    auto *page = new QWidget;
    page->setFixedSize(640, 800);
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(24, 14, 24, 14);
    all->setSpacing(6);
    addButtons(all);
    addValues(all);
    addBanners(all);
    addWork(all);
    addFields(all);
    addFilters(all);
    all->addStretch(1);
    return page;
}

} // namespace keyturn::gallery
