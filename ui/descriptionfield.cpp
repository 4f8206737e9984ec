#include "ui/descriptionfield.h"

#include "models/phrases.h"
#include "models/secretdraft.h"
#include "ui/style/icon.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace keyturn {

DescriptionField::DescriptionField(QWidget *parent)
    : QWidget(parent)
    , m_label(new ElidedLabel({}, TextRole::Body, Token::TextPrimary, this))
    , m_button(new QToolButton(this))
    , m_edit(new QLineEdit(this))
    , m_problem(new Label({}, TextRole::Small, Token::DangerText, this))
{
    m_label->setObjectName(u"descriptionLabel"_s);
    m_button->setObjectName(u"editDescriptionButton"_s);
    m_button->setIcon(icon(Icon::Edit));
    m_button->setToolTip(tr("Edit description"));
    m_button->setAccessibleName(tr("Edit description"));
    m_edit->setObjectName(u"descriptionEdit"_s);
    m_edit->setAccessibleName(tr("Secret Description"));
    m_edit->hide();
    m_problem->setObjectName(u"descriptionProblemLabel"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_label, 1);
    row->addWidget(m_edit, 1);
    row->addWidget(m_button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    connect(m_button, &QToolButton::clicked, this, &DescriptionField::startEditing);
    connect(m_edit, &QLineEdit::returnPressed, this, &DescriptionField::save);
    connect(m_edit, &QLineEdit::textEdited, this, &DescriptionField::showProblem);
}

bool DescriptionField::isEditing() const
{
    return !m_edit->isHidden();
}

//! What is being typed stays, whatever the service tells meanwhile.
void DescriptionField::setDescription(const QString &text, bool isEditable)
{
    m_text = text;
    m_label->setText(text.isEmpty() ? u"–"_s : phrase::oneLine(text));
    m_button->setEnabled(isEditable);
    if (!isEditable)
        revert();
}

void DescriptionField::startEditing()
{
    if (!m_button->isEnabled())
        return;
    m_edit->setText(m_text);
    m_label->hide();
    m_button->hide();
    m_edit->show();
    m_edit->setFocus();
    m_edit->selectAll();
    showProblem();
}

void DescriptionField::revert()
{
    const bool hadFocus = m_edit->hasFocus();
    m_edit->hide();
    m_problem->hide();
    m_label->show();
    m_button->show();
    if (hadFocus)
        m_button->setFocus();
}

void DescriptionField::showProblem()
{
    const bool tooLong = m_edit->text().size() > SecretDraft::longestDescription;
    m_problem->setText(tr(
        "The description is longer than %n characters.", nullptr, SecretDraft::longestDescription));
    m_problem->setVisible(tooLong);
    m_edit->setProperty("kt-error", tooLong);
    m_edit->update();
}

void DescriptionField::save()
{
    const QString text = m_edit->text();
    if (text.size() > SecretDraft::longestDescription)
        return;
    const bool isNew = text != m_text;
    revert();
    if (isNew)
        emit saveRequested(text);
}

void DescriptionField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isEditing())
        return revert();
    QWidget::keyPressEvent(event);
}

} // namespace keyturn
