#pragma once

#include "models/reconcile.h"
#include "services/types/callback.h"
#include "services/types/createsecretrequest.h"
#include "services/types/deletion.h"
#include "services/types/secret.h"

#include <QObject>

namespace keyturn {

class SecretListModel;

//! Everything that changes a secret. A write belongs to this object, not to the dialog that asked
//! for it: a closed dialog must not cut off a write, and the list must learn of it. When the answer
//! is lost, it reads the truth before it says anything. Owned by the application.
class SecretOperations : public QObject
{
    Q_OBJECT

public:
    SecretOperations(Session *session, SecretListModel *list, QObject *parent = nullptr);

    void create(const CreateSecretRequest &request, Callback<Secret> done);
    //! Gives the time of the deletion; null for an immediate one.
    void remove(const QString &name, const Deletion &deletion, Callback<QDateTime> done);
    //! A secret that is already in its normal state counts as restored.
    void restore(const QString &name, Callback<Done> done);
    //! Done means accepted: the hand-over goes on for about two days.
    void rotate(const QString &name, Callback<Done> done);
    void setRotation(const QString &name, const RotationPolicy &policy, Callback<Done> done);
    void setDescription(const QString &name, const QString &description, Callback<Done> done);
    //! Adds a tag, or gives it another value.
    void addTag(const QString &name, const Tag &tag, Callback<Done> done);

    //! The name that KMS is expected to give. The final one is read from its answer.
    [[nodiscard]] static QString expectedName(const QString &userName);

signals:
    //! The answer to a write was lost; what happened is being found out.
    void checking();

private:
    //! One write, from the wire to the list. All parts work with the clients it begins with.
    template<typename T> struct Write
    {
        std::function<void(KmsClient &, Callback<T>)> send;
        //! Called when the answer was lost: finds out what is true.
        std::function<void(const SharedClients &, const Error &lost, Callback<T>)> findOut;
        //! Tells the list. Not called when the window shows another account or region by now.
        std::function<void(const Result<T> &)> learn;
    };
    template<typename T> void run(const Write<T> &write, const Callback<T> &done);
    void change(const QString &name, const std::function<void(KmsClient &, Callback<Done>)> &send,
        const std::function<bool(const Secret &)> &took, const Callback<Done> &done);

    Session *m_session;
    SecretListModel *m_list;
};

} // namespace keyturn
