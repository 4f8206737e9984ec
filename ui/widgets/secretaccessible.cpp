#include "ui/widgets/secretaccessible.h"

#include "ui/widgets/secretedit.h"

namespace keyturn {

namespace {
QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *edit = qobject_cast<SecretEdit *>(object);
    return edit ? new SecretAccessible(edit) : nullptr;
}
} // namespace

SecretAccessible::SecretAccessible(SecretEdit *edit)
    : QAccessibleWidget(edit, QAccessible::EditableText)
{}

void SecretAccessible::install()
{
    static const bool installed = (QAccessible::installFactory(makeAccessible), true);
    Q_UNUSED(installed)
}

SecretEdit *SecretAccessible::edit() const
{
    return qobject_cast<SecretEdit *>(widget());
}

QAccessible::State SecretAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.passwordEdit = true;
    state.editable = edit() && !edit()->isReadOnly();
    state.readOnly = !state.editable;
    state.selectableText = false;
    return state;
}

QString SecretAccessible::text(QAccessible::Text kind) const
{
    if (kind != QAccessible::Value)
        return QAccessibleWidget::text(kind);
    // Who asked to see the value may also hear it.
    if (!edit() || edit()->isMasked())
        return {};
    return edit()->value().withView([](std::string_view bytes) {
        return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    });
}

void SecretAccessible::setText(QAccessible::Text kind, const QString &text)
{
    // A value comes from the keyboard or the clipboard, never through the accessibility bus.
    if (kind != QAccessible::Value)
        QAccessibleWidget::setText(kind, text);
}

} // namespace keyturn
