#pragma once

#include "services/local/apitime.h"
#include "services/local/parameters.h"
#include "services/local/policydocument.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>

namespace keyturn::local {

//! Who calls: a RAM user with an AccessKey, or a role that somebody assumed.
struct Caller
{
    enum class Kind { RamUser, AssumedRole };
    Kind kind = Kind::RamUser;
    QString accessKeyId = {};
    QString name = {}; //!< of the user, or of the role
    QString id = {}; //!< of the user, or of the role
    QString session = {}; //!< of an assumed role
    QString sessionPolicy = {}; //!< what AssumeRole narrowed the session to; empty: nothing
};

//! One call that passed the gateway.
struct Call
{
    const Parameters &parameters;
    Caller caller;
    QDateTime now; //!< the sandbox's time
    QString hostRegion = {}; //!< kms.<region>.localhost was called; may be empty
};

//! What an action does. `run` gives the body of the answer or throws a Refusal.
struct Operation
{
    std::function<QJsonObject(const Call &)> run;
    bool writes = false; //!< runs in a transaction
    bool isFree = false; //!< needs no permission
    bool isStable = false; //!< answers the same until a secret or its tags change
    //! The body as JSON, where it is made as text; asked only if the operation is stable.
    std::function<QByteArray(const Call &)> text = {};
};

//! By action name; one table for each product.
using OperationTable = QHash<QString, Operation>;

//! A service behind the one endpoint, told apart by its API version.
struct Product
{
    QString name; //!< as ActionTrail writes it: Kms
    OperationTable operations;
    //! What the caller must be allowed; asked only if the operation is not free.
    std::function<QList<Permission>(const QString &action, const Call &)> permissions;
    //! The policy that the resource itself carries, empty if none; may be left out.
    std::function<QString(const Permission &, const Call &)> resourcePolicy = {};
};

} // namespace keyturn::local
