#pragma once

#include <QList>
#include <QString>

namespace keyturn::local {

//! A policy of Alibaba Cloud itself that every account finds ready.
struct SystemPolicy
{
    QString name;
    QString description;
    QString document;
};

//! Those that the work with dynamic RAM secrets needs. What the real ones allow beyond that is left
//! out.
[[nodiscard]] QList<SystemPolicy> systemPolicies();

} // namespace keyturn::local
