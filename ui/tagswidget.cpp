#include "ui/tagswidget.h"

#include "models/phrases.h"
#include "models/tagrules.h"
#include "ui/style/icon.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tagchip.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

QToolButton *smallButton(Icon id, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(id));
    button->setIconSize({12, 12});
    button->setFixedSize(24, 24);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

TagsWidget::TagsWidget(QWidget *parent)
    : QWidget(parent)
    , m_row(new QWidget(this))
    , m_flow(new FlowLayout(m_row))
    , m_add(smallButton(Icon::Plus, tr("Add Tag"), m_row))
    , m_editor(new QWidget(this))
    , m_key(new QLineEdit(m_editor))
    , m_value(new QLineEdit(m_editor))
    , m_problem(new Label({}, TextRole::Small, Token::DangerText, m_editor))
{
    setObjectName(u"tagsWidget"_s);
    setAccessibleName(tr("Tags"));
    m_add->setObjectName(u"addTagButton"_s);
    makeEditor();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setSpacing(6);
    layout->addWidget(m_row);
    layout->addWidget(m_editor);
    connect(m_add, &QToolButton::clicked, this, &TagsWidget::startAdding);
    showTags();
}

void TagsWidget::makeEditor()
{
    m_key->setObjectName(u"tagKeyEdit"_s);
    m_value->setObjectName(u"tagValueEdit"_s);
    m_key->setPlaceholderText(tr("Key"));
    m_value->setPlaceholderText(tr("Value"));
    m_key->setAccessibleName(tr("Key of the tag"));
    m_value->setAccessibleName(tr("Value of the tag"));
    m_problem->setObjectName(u"tagProblemLabel"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *save = smallButton(Icon::Check, tr("Save Tag"), m_editor);
    auto *cancel = smallButton(Icon::Close, tr("Cancel"), m_editor);
    save->setObjectName(u"saveTagButton"_s);
    cancel->setObjectName(u"cancelTagButton"_s);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(6);
    fields->addWidget(m_key, 1);
    fields->addWidget(m_value, 1);
    fields->addWidget(save);
    fields->addWidget(cancel);
    auto *layout = new QVBoxLayout(m_editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(fields);
    layout->addWidget(m_problem);
    m_editor->hide();
    for (QLineEdit *edit : {m_key, m_value}) {
        edit->setMinimumWidth(60);
        connect(edit, &QLineEdit::returnPressed, this, &TagsWidget::add);
        connect(edit, &QLineEdit::textEdited, m_problem, &QWidget::hide);
    }
    connect(save, &QToolButton::clicked, this, &TagsWidget::add);
    connect(cancel, &QToolButton::clicked, this, &TagsWidget::stopAdding);
}

void TagsWidget::setTags(const QList<Tag> &tags, bool isEditable)
{
    if (tags == m_tags && isEditable == m_isEditable)
        return;
    m_tags = tags;
    m_isEditable = isEditable;
    if (!isEditable)
        stopAdding();
    showTags();
}

void TagsWidget::showTags()
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        if (item->widget() != m_add) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const Tag &tag : std::as_const(m_tags))
        m_flow->addWidget(makeTag(tag));
    if (m_tags.isEmpty() && !m_isEditable)
        m_flow->addWidget(new Label(u"–"_s, TextRole::Body, Token::TextPrimary, m_row));
    m_flow->addWidget(m_add);
    const bool full = m_tags.size() >= tagrules::mostTags;
    m_add->setVisible(m_isEditable);
    m_add->setEnabled(!full);
    m_add->setToolTip(full ? tagrules::sentence(tagrules::Verdict::TooMany) : tr("Add Tag"));
    m_row->updateGeometry();
}

QWidget *TagsWidget::makeTag(const Tag &tag)
{
    auto *box = new QWidget(m_row);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const QString key = phrase::oneLine(tag.key);
    layout->addWidget(new TagChip(TagChip::Look::Tag, key, phrase::oneLine(tag.value), box));
    if (m_isEditable) {
        auto *remove = smallButton(Icon::Close, tr("Remove tag %1").arg(key), box);
        remove->setObjectName(u"removeTagButton-"_s + tag.key);
        connect(remove, &QToolButton::clicked, this, [this, tag] { emit removeRequested(tag); });
        layout->addWidget(remove);
    }
    return box;
}

void TagsWidget::startAdding()
{
    if (!m_isEditable || !m_add->isEnabled())
        return;
    m_key->clear();
    m_value->clear();
    m_problem->hide();
    m_editor->show();
    m_key->setFocus();
}

void TagsWidget::stopAdding()
{
    m_editor->hide();
}

void TagsWidget::add()
{
    const Tag tag{m_key->text().trimmed(), m_value->text().trimmed()};
    const tagrules::Verdict verdict = tagrules::check(tag, m_tags);
    m_problem->setText(tagrules::sentence(verdict));
    m_problem->setVisible(verdict != tagrules::Verdict::Good);
    if (verdict != tagrules::Verdict::Good)
        return;
    stopAdding();
    m_add->setFocus();
    emit addRequested(tag);
}

void TagsWidget::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || m_editor->isHidden())
        return QWidget::keyPressEvent(event);
    stopAdding();
    m_add->setFocus();
}

} // namespace keyturn
