#pragma once

#include "services/types/error.h"

#include <QDateTime>
#include <QList>

#include <functional>
#include <optional>

namespace keyturn {

//! A parameter of a call as it may be told; of a secret one only the name.
struct CallParameter
{
    QString name;
    QString value; //!< empty when it is secret
    bool secret = false;

    bool operator==(const CallParameter &) const = default;
};

//! What is known of one call of an API. Never holds a secret value, a token or a signature, so
//! that it may be shown, kept and exported.
struct ApiCallRecord
{
    enum class State {
        Running,
        Retrying, //!< waits before its next attempt, or is in it
        Done,
        Failed, //!< nothing was changed
        Unknown, //!< a change whose answer was lost
        Canceled //!< nobody waited for it any more
    };

    quint64 id = 0; //!< the same in every report of this call
    State state = State::Running;
    bool changes = false;
    QString product; //!< kms, ram or sts
    QString action;
    QString region; //!< of KMS
    QString endpoint; //!< such as https://kms.cn-hangzhou.aliyuncs.com
    QString accessKeyId; //!< that it was signed with
    QList<CallParameter> parameters;
    QDateTime started; //!< UTC
    QList<int> attempts; //!< when each began, in milliseconds after the start
    int duration = -1; //!< in milliseconds; negative until the end is known
    int httpStatus = 0; //!< of the last answer; 0 when there was none
    QString requestId;
    std::optional<Error> error;

    bool operator==(const ApiCallRecord &) const = default;

    [[nodiscard]] bool isRunning() const
    {
        return state == State::Running || state == State::Retrying;
    }
    [[nodiscard]] bool hasFailed() const
    {
        return state == State::Failed || state == State::Unknown;
    }
};

//! Is told of a call when it begins, with each attempt, and once when it ends. It may not delete
//! what takes part in the call.
using CallObserver = std::function<void(const ApiCallRecord &)>;

} // namespace keyturn
