#pragma once

#include "models/accesskeysmodel.h"
#include "models/evidence.h"
#include "models/versionsmodel.h"
#include "services/types/callback.h"
#include "services/types/error.h"

#include <QObject>

#include <optional>

namespace keyturn {

class SecretListModel;
class Session;

//! One secret looked at closely: its versions and the AccessKeys of its RAM user. The secret itself
//! is the row of the list, so that both always agree. Owned by the details page.
class SecretDetails : public QObject
{
    Q_OBJECT

public:
    SecretDetails(Session *session, SecretListModel *list, QObject *parent = nullptr);

    void open(const QString &name);
    void refresh();
    [[nodiscard]] QString name() const { return m_name; }

    [[nodiscard]] VersionsModel *versions() { return &m_versions; }
    [[nodiscard]] AccessKeysModel *accessKeys() { return &m_accessKeys; }
    [[nodiscard]] const std::optional<QList<AccessKey>> &keys() const { return m_keys; }
    //! Row of the list, versions and AccessKeys together; nothing when the secret is gone.
    [[nodiscard]] std::optional<SecretFacts> facts() const;
    [[nodiscard]] const Evidence &evidence() const { return m_evidence; }
    //! The AccessKey of the current version; empty when it is not known.
    [[nodiscard]] QString currentAccessKeyId() const;
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

signals:
    void changed();

private:
    void readVersions();
    void readKeys();
    void readEvidence();
    void tell();
    void listChanged();

    Session *m_session;
    SecretListModel *m_list;
    QString m_name;
    QDateTime m_seenRotation; //!< versions and AccessKeys are as of this rotation
    Evidence m_evidence;
    QDateTime m_evidenceOf; //!< when reads were last looked for
    VersionsModel m_versions;
    AccessKeysModel m_accessKeys;
    std::optional<QList<AccessKey>> m_keys;
    bool m_keysAsked = false;
    std::optional<Error> m_error;
    int m_generation = 0;
};

} // namespace keyturn
