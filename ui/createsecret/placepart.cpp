#include "ui/createsecret/placepart.h"

#include "models/errorphrases.h"
#include "models/kmsinstances.h"
#include "models/phrases.h"
#include "models/secretdraft.h"
#include "models/session.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

//! What the list shows of an instance; the server's text on one line.
QString described(const KmsInstance &instance)
{
    QStringList parts{phrase::oneLine(instance.id)};
    if (!instance.name.isEmpty())
        parts << phrase::oneLine(instance.name);
    if (!instance.isUsable())
        parts << phrase::oneLine(instance.status);
    return parts.join(u" · "_s);
}

} // namespace

PlacePart::PlacePart(Session *session, SecretDraft *draft, QWidget *parent)
    : QWidget(parent)
    , m_instances(new KmsInstances(session, this))
    , m_draft(draft)
    , m_fold(new QToolButton(this))
    , m_body(new QWidget(this))
    , m_instance(new QComboBox(m_body))
    , m_key(new QComboBox(m_body))
    , m_problem(new Label({}, TextRole::Small, Token::WarningText, m_body))
{
    makeRows();
    open(false);
    hide();
    connect(m_fold, &QToolButton::toggled, this, &PlacePart::open);
    connect(m_instance, &QComboBox::currentIndexChanged, this, &PlacePart::instanceChosen);
    connect(m_key, &QComboBox::currentIndexChanged, this, &PlacePart::keyChosen);
    connect(m_instances, &KmsInstances::changed, this, &PlacePart::showInstances);
    m_instances->load();
}

void PlacePart::makeRows()
{
    m_fold->setObjectName(u"advancedSettingsButton"_s);
    m_fold->setText(tr("Advanced settings"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setCheckable(true);
    m_fold->setProperty("kt-role", u"quiet"_s);
    m_instance->setObjectName(u"instanceCombo"_s);
    m_key->setObjectName(u"keyCombo"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *grid = new QGridLayout(m_body);
    grid->setContentsMargins(metrics::space2, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::space4);
    grid->setVerticalSpacing(metrics::space2);
    grid->setColumnStretch(1, 1);
    const auto add = [this, grid](const QString &text, QComboBox *combo, int row) {
        auto *label = new Label(text, TextRole::Body, Token::TextSecondary, m_body);
        label->setBuddy(combo);
        combo->setAccessibleName(text);
        grid->addWidget(label, row, 0);
        grid->addWidget(combo, row, 1);
    };
    add(tr("Instance ID"), m_instance, 0);
    add(tr("CMK"), m_key, 1);
    grid->addWidget(m_problem, 2, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::space1);
    layout->addWidget(m_fold, 0, Qt::AlignLeading);
    layout->addWidget(m_body);
}

void PlacePart::showInstances()
{
    const QList<KmsInstance> &all = m_instances->all();
    m_instance->clear();
    m_instance->addItem(tr("None: the shared KMS"));
    for (const KmsInstance &instance : all)
        m_instance->addItem(described(instance));
    const auto &error = m_instances->error();
    m_problem->setVisible(error.has_value());
    if (error)
        m_problem->setText(phrase::error(*error, tr("The KMS instance"), u"KMS"_s));
    setVisible(!all.isEmpty());
}

void PlacePart::instanceChosen()
{
    const int chosen = m_instance->currentIndex() - 1;
    m_key->clear();
    if (chosen >= 0)
        m_key->addItems(m_instances->all().at(chosen).keys);
    m_key->setEnabled(m_key->count() > 0);
    m_problem->setVisible(chosen >= 0 && m_key->count() == 0);
    if (!m_problem->isHidden())
        m_problem->setText(tr("This instance has no enabled symmetric key. Create one in the KMS "
                              "console, or choose another instance."));
    keyChosen();
}

//! Both, or neither: KMS wants a key with each instance.
void PlacePart::keyChosen()
{
    const int chosen = m_instance->currentIndex() - 1;
    if (chosen < 0 || m_key->currentIndex() < 0)
        m_draft->setPlace({});
    else
        m_draft->setPlace({m_instances->all().at(chosen).id, m_key->currentText()});
}

void PlacePart::open(bool open)
{
    m_fold->setIcon(icon(open ? Icon::ChevronDown : Icon::ChevronRight));
    m_body->setVisible(open);
}

} // namespace keyturn
