#pragma once

#include "services/types/result.h"
#include "services/types/secret.h"

#include <QObject>

#include <functional>

namespace keyturn {

struct Workspace;

//! Changes of description and tags that are made in place: each one can be undone. Owned by the
//! details page, which outlives all of them.
class SecretEdits : public QObject
{
    Q_OBJECT

public:
    explicit SecretEdits(Workspace *workspace, QObject *parent = nullptr);

    void setDescription(const QString &name, const QString &text);
    void addTag(const QString &name, const Tag &tag);
    void removeTag(const QString &name, const Tag &tag);

signals:
    //! `undo` is empty for what cannot be undone again.
    void done(const QString &text, const std::function<void()> &undo);
    void failed(const QString &text);

private:
    using Undo = std::function<void()>;
    void answered(
        const Result<Done> &answer, const QString &name, const QString &text, const Undo &undo);

    Workspace *m_workspace;
};

} // namespace keyturn
