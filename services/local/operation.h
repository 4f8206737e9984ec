#pragma once

#include "services/local/parameters.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>

namespace keyturn::local {

//! One call that passed the gateway.
struct Call
{
    const Parameters &parameters;
    QString userName; //!< who calls
    QDateTime now; //!< the sandbox's time
};

//! What an action does. `run` gives the body of the answer or throws a Refusal.
struct Operation
{
    std::function<QJsonObject(const Call &)> run;
    bool writes = false; //!< runs in a transaction
    QStringList allowedBy; //!< system policies of which the caller needs one; empty: free to all
};

//! By action name; one table for each product.
using OperationTable = QHash<QString, Operation>;

//! A time as the APIs write it: 2026-01-15T08:00:00Z.
[[nodiscard]] inline QString apiTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

} // namespace keyturn::local
