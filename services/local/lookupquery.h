#pragma once

#include "services/local/auditlog.h"

namespace keyturn::local {

//! What LookupEvents was asked for. Made for one call, on the stack.
class LookupQuery
{
public:
    //! Throws if the parameters are not as documented.
    explicit LookupQuery(const Call &call);

    [[nodiscard]] const AuditLog::Query &query() const { return m_query; }
    //! For the page after this one: the same span of time, however late it is by then.
    [[nodiscard]] QString tokenAfter(const AuditEvent &last) const;

private:
    void readSpan(const Call &call);
    void readToken(const Call &call);
    void readAttributes(const Call &call);

    AuditLog::Query m_query;
};

} // namespace keyturn::local
