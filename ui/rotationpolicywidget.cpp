#include "ui/rotationpolicywidget.h"

#include "models/phrases.h"
#include "ui/rotationpreview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/label.h"
#include "ui/widgets/optioncard.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

enum Unit { Days, Hours };
constexpr std::array presetDays = {7, 14, 30, 60, 90};
constexpr std::chrono::hours day{24};

} // namespace

RotationPolicyWidget::RotationPolicyWidget(
    const QDateTime &last, const QDateTime &now, QWidget *parent)
    : QWidget(parent)
    , m_last(last)
    , m_now(now)
    , m_on(new OptionCard(tr("Turn on automatic rotation"),
          tr("KMS replaces the AccessKey pair each time the period ends."),
          OptionCard::Kind::Normal, this))
    , m_off(new OptionCard(tr("Turn off automatic rotation"),
          tr("The AccessKey pair stays the same until you choose Rotate Immediately."),
          OptionCard::Kind::Normal, this))
    , m_number(new QSpinBox(this))
    , m_unit(new QComboBox(this))
    , m_hint(new Label({}, TextRole::Small, Token::TextTertiary, this))
    , m_preview(new RotationPreview(this))
    , m_how(new Banner(Banner::Kind::Info,
          tr("A rotation takes about 2 days. RAM creates a new AccessKey pair, KMS stores it as "
             "the current version, and then the old pair is deleted. Applications must read the "
             "secret again within that time."),
          this))
{
    auto *group = new QButtonGroup(this);
    m_on->setGroup(group);
    m_off->setGroup(group);
    m_off->setInline(true);
    m_on->radio()->setObjectName(u"rotationOnRadio"_s);
    m_off->radio()->setObjectName(u"rotationOffRadio"_s);
    makePeriodRow();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    for (QWidget *part : {static_cast<QWidget *>(m_on), static_cast<QWidget *>(m_off),
             static_cast<QWidget *>(m_preview), static_cast<QWidget *>(m_how)})
        layout->addWidget(part);
    layout->addStretch();

    connect(m_on, &OptionCard::selectedChanged, this, &RotationPolicyWidget::update);
    connect(m_off, &OptionCard::selectedChanged, this, &RotationPolicyWidget::update);
    connect(m_number, &QSpinBox::valueChanged, this, &RotationPolicyWidget::update);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &RotationPolicyWidget::unitChanged);
    setPolicy(RotationPolicy::every(RotationInterval()));
}

void RotationPolicyWidget::makePeriodRow()
{
    m_number->setObjectName(u"periodSpinBox"_s);
    m_number->setFixedWidth(scaled(76));
    // Wide enough that a wrong number can be typed and answered, instead of being cut silently.
    m_number->setRange(0, 99999);
    m_unit->setObjectName(u"periodUnitCombo"_s);
    m_unit->addItems({tr("Days"), tr("Hours")});
    m_unit->setFixedWidth(scaled(92));
    m_unit->setAccessibleName(tr("Unit of the rotation period"));
    m_hint->setObjectName(u"periodHint"_s);

    auto *label = new Label(tr("Rotation Period"), TextRole::Medium, Token::TextPrimary, this);
    label->setFixedWidth(scaled(112));
    label->setBuddy(m_number);
    m_number->setAccessibleName(tr("Rotation Period"));

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_number);
    row->addWidget(m_unit);
    auto *presets = new QWidget(this);
    presets->setObjectName(u"periodPresets"_s);
    auto *presetLayout = new QHBoxLayout(presets);
    presetLayout->setContentsMargins(12, 0, 0, 0);
    presetLayout->setSpacing(6);
    for (const int days : presetDays) {
        auto *preset = new QPushButton(phrase::days(days), presets);
        preset->setProperty("kt-size", u"small"_s);
        preset->setProperty("kt-role", u"segment"_s);
        preset->setCheckable(true);
        preset->setObjectName(u"preset%1Button"_s.arg(days));
        connect(preset, &QPushButton::clicked, this, [this, days] { setPeriod(day * days); });
        m_presets << preset;
        presetLayout->addWidget(preset);
    }
    row->addWidget(presets);
    row->addStretch();
    m_on->body()->addLayout(row);
    auto *hintRow = new QHBoxLayout;
    hintRow->setContentsMargins(120, 0, 0, 0);
    hintRow->addWidget(m_hint);
    m_on->body()->addLayout(hintRow);
}

void RotationPolicyWidget::setPolicy(const RotationPolicy &policy)
{
    if (policy.isOn()) {
        setPeriod(policy.interval()->seconds());
        m_on->setSelected();
    } else {
        m_off->setSelected();
    }
    update();
}

void RotationPolicyWidget::setAccessKeyId(const QString &id)
{
    m_keyId = id;
    update();
}

std::chrono::seconds RotationPolicyWidget::period() const
{
    const int number = m_number->value();
    return m_unit->currentIndex() == Days ? std::chrono::seconds(day * number)
                                          : std::chrono::seconds(std::chrono::hours(number));
}

void RotationPolicyWidget::setPeriod(std::chrono::seconds seconds)
{
    const QSignalBlocker number(m_number);
    const QSignalBlocker unit(m_unit);
    const bool wholeDays = seconds % std::chrono::seconds(day) == std::chrono::seconds(0);
    m_unit->setCurrentIndex(wholeDays ? Days : Hours);
    m_number->setValue(static_cast<int>(
        seconds / (wholeDays ? std::chrono::seconds(day) : std::chrono::seconds(3600))));
    m_number->interpretText();
    update();
}

void RotationPolicyWidget::unitChanged()
{
    update();
}

std::optional<RotationPolicy> RotationPolicyWidget::policy() const
{
    if (m_off->isSelected())
        return RotationPolicy::off();
    const auto interval = RotationInterval::fromSeconds(period());
    return interval ? std::optional(RotationPolicy::every(*interval)) : std::nullopt;
}

QString RotationPolicyWidget::warning() const
{
    const auto seconds = period();
    if (seconds < std::chrono::seconds(day * 7))
        return tr("KMS may refuse a period below 7 days when you change it later. One rotation "
                  "takes about 2 days.");
    if (seconds > std::chrono::seconds(day * 90))
        return tr("Longer than 90 days. Use 3 months or less to lower the risk of a leak.");
    return {};
}

void RotationPolicyWidget::update()
{
    for (std::size_t i = 0; i < presetDays.size(); ++i)
        m_presets.at(static_cast<qsizetype>(i))
            ->setChecked(period() == std::chrono::seconds(day * presetDays.at(i)));
    const std::optional<RotationPolicy> wanted = policy();
    if (!wanted) {
        m_hint->setToken(Token::DangerText);
        m_hint->setText(tr("Enter a period from 6 hours to 365 days."));
    } else if (const QString text = m_on->isSelected() ? warning() : QString(); !text.isEmpty()) {
        m_hint->setToken(Token::WarningText);
        m_hint->setText(text);
    } else {
        m_hint->setToken(Token::TextTertiary);
        m_hint->setText(tr("From 6 hours to 365 days. 90 days or less is recommended."));
    }
    m_number->setProperty("kt-error", !wanted);
    m_number->update();
    m_number->setAccessibleDescription(m_hint->text());
    m_how->setVisible(m_on->isSelected());
    if (wanted)
        m_preview->show(*wanted, m_last, m_now, m_keyId);
    emit changed();
}

} // namespace keyturn
