#pragma once

#include "models/activitymodel.h"
#include "models/prerequisites.h"
#include "models/ramusersmodel.h"
#include "models/regionsmodel.h"
#include "models/sandboxcontrols.h"
#include "models/secretlistmodel.h"
#include "models/secretoperations.h"
#include "models/session.h"

namespace keyturn {

//! Everything that the window works on, made in order. Owned by the application; lives longer than
//! the window.
struct Workspace
{
    Workspace(const Account &account, const QString &region, const Clock &clock)
        : session(account, region, clock)
        , activity(&session, &regions)
        , secrets(&session)
        , operations(&session, &secrets)
        , users(&session, &secrets)
        , prerequisites(&session, &users)
    {}

    RegionsModel regions;
    Session session;
    ActivityModel activity; //!< before those whose calls it hears of
    SecretListModel secrets;
    SecretOperations operations;
    RamUsersModel users;
    Prerequisites prerequisites;
    SandboxControls sandbox = {};

    [[nodiscard]] QString regionName() const { return regions.name(session.region()); }
};

} // namespace keyturn
