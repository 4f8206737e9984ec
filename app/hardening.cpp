#include "app/hardening.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace keyturn {

void hardenProcess()
{
#ifdef Q_OS_UNIX
    umask(077);
    const rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    // A file that may not grow and a reader that has gone are errors of write(), not our end.
    for (const int signal : {SIGXFSZ, SIGPIPE})
        std::signal(signal, SIG_IGN);
#endif
#ifdef Q_OS_LINUX
    // Where core_pattern pipes to a collector, RLIMIT_CORE alone does nothing.
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
#endif
#ifdef NDEBUG
    for (const char *name : {"SSLKEYLOGFILE", "QT_LOGGING_RULES", "QT_DEBUG_PLUGINS"})
        qunsetenv(name);
#endif
}

} // namespace keyturn
