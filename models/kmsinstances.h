#pragma once

#include "services/types/kmsinstance.h"
#include "services/types/result.h"

#include <QList>
#include <QObject>

#include <optional>

namespace keyturn {

class Session;

//! The KMS instances of the region with their keys, read when somebody asks for a place for a new
//! secret. Owned by the wizard.
class KmsInstances : public QObject
{
    Q_OBJECT

public:
    explicit KmsInstances(Session *session, QObject *parent = nullptr);

    void load();
    //! In the order of KMS; grows while it is read.
    [[nodiscard]] const QList<KmsInstance> &all() const { return m_all; }
    //! Why the last read failed; an account that may not list instances is one without them.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

signals:
    void changed();

private:
    void readNext(QStringList ids);
    void readKeys(const KmsInstance &instance, const QStringList &others);

    Session *m_session;
    QList<KmsInstance> m_all;
    std::optional<Error> m_error;
};

} // namespace keyturn
