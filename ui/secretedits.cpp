#include "ui/secretedits.h"

#include "models/phrases.h"
#include "models/workspace.h"
#include "ui/dialogs.h"

#include <algorithm>

namespace keyturn {

SecretEdits::SecretEdits(Workspace *workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{}

void SecretEdits::answered(
    const Result<Done> &answer, const QString &name, const QString &text, const Undo &undo)
{
    if (answer)
        emit done(text, undo);
    else
        emit failed(errorText(*m_workspace, answer.error(), name));
}

void SecretEdits::setDescription(const QString &name, const QString &text)
{
    const auto *row = m_workspace->secrets.find(name);
    if (!row)
        return;
    const Undo undo = [this, name, before = row->secret.description] {
        m_workspace->operations.setDescription(
            name, before, {this, [this, name](const Result<Done> &back) {
                               answered(back, name, tr("The old description is back"), {});
                           }});
    };
    m_workspace->operations.setDescription(
        name, text, {this, [this, name, undo](const Result<Done> &saved) {
                         answered(saved, name, tr("Description saved"), undo);
                     }});
}

void SecretEdits::addTag(const QString &name, const Tag &tag)
{
    const auto *row = m_workspace->secrets.find(name);
    if (!row)
        return;
    const QList<Tag> &tags = row->secret.tags;
    const auto before = std::find_if(
        tags.cbegin(), tags.cend(), [&tag](const Tag &other) { return other.key == tag.key; });
    const std::optional<Tag> replaced =
        before == tags.cend() ? std::nullopt : std::optional(*before);
    const QString key = phrase::oneLine(tag.key);
    const Undo undo = [this, name, tag, replaced, key] {
        const Callback<Done> back(this, [this, name, replaced, key](const Result<Done> &result) {
            answered(result, name,
                replaced ? tr("Tag %1 is as before").arg(key) : tr("Tag %1 is removed").arg(key),
                {});
        });
        if (replaced)
            m_workspace->operations.setTag(name, *replaced, back);
        else
            m_workspace->operations.removeTag(name, tag.key, back);
    };
    m_workspace->operations.setTag(
        name, tag, {this, [this, name, undo, key](const Result<Done> &added) {
                        answered(added, name, tr("Tag %1 is added").arg(key), undo);
                    }});
}

void SecretEdits::removeTag(const QString &name, const Tag &tag)
{
    const QString key = phrase::oneLine(tag.key);
    const Undo undo = [this, name, tag, key] {
        m_workspace->operations.setTag(
            name, tag, {this, [this, name, key](const Result<Done> &back) {
                            answered(back, name, tr("Tag %1 is back").arg(key), {});
                        }});
    };
    m_workspace->operations.removeTag(
        name, tag.key, {this, [this, name, undo, key](const Result<Done> &removed) {
                            answered(removed, name, tr("Tag %1 is removed").arg(key), undo);
                        }});
}

} // namespace keyturn
