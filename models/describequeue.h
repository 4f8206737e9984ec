#pragma once

#include "services/types/callback.h"
#include "services/types/secret.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace keyturn {

class Session;

//! Describes the secrets of a list one by one, at most four at a time, the visible ones first.
//! Owned by the list model.
class DescribeQueue : public QObject
{
    Q_OBJECT

public:
    static constexpr int atATime = 4;

    explicit DescribeQueue(Session *session, QObject *parent);

    void add(const QStringList &names);
    //! Puts those of the names that wait to the front.
    void prefer(const QStringList &names);
    //! Drops what waits; what is on its way still arrives.
    void stop();
    void clear();
    [[nodiscard]] bool isIdle() const { return m_waiting.isEmpty() && m_running == 0; }

signals:
    //! `rotationEnds` is null unless the secret is being rotated.
    void described(const keyturn::Secret &secret, const QDateTime &rotationEnds);
    void failed(const QString &name, const keyturn::Error &error);
    void idle();

private:
    void next();
    void describe(const QString &name);
    void lookForRotation(const Secret &secret);
    void finished();

    Session *m_session;
    QStringList m_waiting;
    int m_running = 0;
    int m_generation = 0; //!< answers of an earlier one are dropped
};

} // namespace keyturn
