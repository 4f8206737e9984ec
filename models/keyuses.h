#pragma once

#include "services/types/trail.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <optional>

namespace keyturn {

class Session;

//! When the AccessKeys of a RAM user were last used, and by what: the time from RAM, service and
//! address from ActionTrail. Owned by who shows it.
class KeyUses : public QObject
{
    Q_OBJECT

public:
    explicit KeyUses(Session *session, QObject *parent = nullptr);

    void look(const QString &userName, const QStringList &accessKeyIds);
    void clear();
    //! Nothing while it is not known; a null time: never used.
    [[nodiscard]] std::optional<AccessKeyUse> use(const QString &accessKeyId) const;
    //! The youngest of all; nothing unless the use of each AccessKey is known.
    [[nodiscard]] std::optional<AccessKeyUse> last() const;
    [[nodiscard]] bool isLooking() const { return m_waiting > 0; }

signals:
    void changed();

private:
    void take(const QString &accessKeyId, const AccessKeyUse &use);
    void answered(int generation);

    Session *m_session;
    QStringList m_ids;
    QHash<QString, AccessKeyUse> m_uses;
    int m_waiting = 0;
    int m_generation = 0;
};

} // namespace keyturn
