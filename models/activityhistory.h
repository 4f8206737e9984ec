#pragma once

#include "services/types/apicallrecord.h"

#include <QObject>
#include <QThread>

namespace keyturn {

class ActivityFiles;

//! The calls of 90 days, kept for each account in a file of its own: one line of JSON a call, in a
//! thread of its own. Owned by the activity model.
class ActivityHistory : public QObject
{
    Q_OBJECT

public:
    static constexpr int daysKept = 90;
    //! Above it the oldest reads that succeeded go first.
    static constexpr int mostKept = 20'000;

    explicit ActivityHistory(const QString &folder, QObject *parent = nullptr);
    ~ActivityHistory() override;

    //! Reads what there is of an account and throws away what is too old; loaded() follows.
    void load(const QString &account, const QDateTime &now);
    //! One line; a later one of the same call replaces it.
    void append(const QString &account, const ApiCallRecord &call);

signals:
    //! The oldest first.
    void loaded(const QString &account, const QList<keyturn::ApiCallRecord> &calls);

private:
    QThread m_thread;
    ActivityFiles *m_files; //!< lives in the thread
};

} // namespace keyturn
