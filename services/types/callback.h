#pragma once

#include "services/types/result.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <utility>

namespace keyturn {

//! The one way in which Keyturn waits: a function that is called at most once (over all copies of
//! the callback), and never after its context object died. Capture `this` only if it is the
//! context.
template<typename T> class Callback
{
public:
    using Function = std::function<void(Result<T>)>;

    Callback(QObject *context, Function function)
        : m_state(std::make_shared<State>(State{context, std::move(function)}))
    {
        Q_ASSERT(context);
    }

    [[nodiscard]] QObject *context() const { return m_state->context; }

    //! Calls the function if it was not called yet and the context lives. The function is moved
    //! to the stack first, because it may delete its own context.
    void operator()(Result<T> result) const
    {
        const Function function = std::exchange(m_state->function, {});
        if (function && m_state->context)
            function(std::move(result));
    }

private:
    struct State
    {
        QPointer<QObject> context;
        Function function;
    };
    std::shared_ptr<State> m_state;
};

} // namespace keyturn
