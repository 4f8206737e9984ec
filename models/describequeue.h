#pragma once

#include "models/pace.h"
#include "services/types/callback.h"
#include "services/types/error.h"
#include "services/types/secret.h"

#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <deque>
#include <optional>

namespace keyturn {

class Session;

//! Describes the secrets of a list one by one, a few at a time, the visible ones first, and in the
//! cloud no faster than those can bear who share the account's quota. Owned by the list model.
class DescribeQueue : public QObject
{
    Q_OBJECT

public:
    //! Twice as many as the access manager has connections: while this thread reads an answer, the
    //! next request is on the way already.
    static constexpr int atATime = 12;

    explicit DescribeQueue(Session *session, QObject *parent);

    void add(const QStringList &names);
    //! Those of the names that wait are the next.
    void prefer(const QStringList &names);
    //! Leaves the others waiting for now.
    void setOnlyPreferred(bool only);
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

    [[nodiscard]] std::optional<QString> take();
    void failedOne(const QString &name, const Error &error);

    Session *m_session;
    QSet<QString> m_waiting;
    std::deque<QString> m_order; //!< and names that wait no more
    QStringList m_preferred;
    bool m_onlyPreferred = false;
    Pace m_pace;
    QTimer m_pause;
    int m_running = 0;
    int m_generation = 0; //!< answers of an earlier one are dropped
};

} // namespace keyturn
