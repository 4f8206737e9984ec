// keyturn-kms: the local service on its own, for other programs than Keyturn.
#include "app/hardening.h"
#include "app/kmsoptions.h"
#include "services/local/controlcall.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <cstdio>
#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;
using namespace keyturn;

namespace {

int complain(const QString &problem, int status)
{
    std::fprintf(stderr, "keyturn-kms: %s\n", qUtf8Printable(problem));
    return status;
}

//! For its owner only, and never half written over an older one.
bool writeSecret(const QString &path, const SecretBytes &secret)
{
    QFile::remove(path);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
            QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return false;
    return secret.withView([&file](std::string_view bytes) {
        return file.write(bytes.data(), static_cast<qint64>(bytes.size()))
            == static_cast<qint64>(bytes.size())
            && file.flush();
    });
}

//! The control token in the store's folder, as long as the service runs.
class TokenFile
{
public:
    TokenFile() = default;
    TokenFile(const TokenFile &) = delete;
    TokenFile &operator=(const TokenFile &) = delete;
    ~TokenFile()
    {
        if (!m_path.isEmpty())
            QFile::remove(m_path);
    }

    [[nodiscard]] bool write(const QString &path, const SecretBytes &token)
    {
        m_path = path;
        return writeSecret(path, token);
    }
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
};

QString textOf(const SecretBytes &secret)
{
    return secret.withView([](std::string_view bytes) {
        return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    });
}

//! The one line that says that requests may come, and how.
void announce(const KmsOptions &options, const local::Access &access, const QString &tokenFile)
{
    const QString scheme = options.service.tls ? u"https"_s : u"http"_s;
    QJsonObject line{
        {u"Endpoint"_s,
            u"%1://%2:%3"_s.arg(scheme, options.hostName, QString::number(access.port))},
        {u"Port"_s, access.port}, {u"AccountId"_s, access.accountId},
        {u"AccessKeyId"_s, access.accessKeyId}};
    if (!options.secretFile.isEmpty())
        line[u"AccessKeySecretFile"_s] = QFileInfo(options.secretFile).absoluteFilePath();
    if (!tokenFile.isEmpty())
        line[u"ControlTokenFile"_s] = QFileInfo(tokenFile).absoluteFilePath();
    if (options.printCredentials) {
        line[u"AccessKeySecret"_s] = textOf(access.accessKeySecret);
        line[u"ControlToken"_s] = textOf(*options.service.control->token);
    }
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

void warnOfOpenKey(const local::TlsFiles &files)
{
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    if (QFileInfo(files.key).permissions() & others)
        complain(u"Others can read the key in %1. Its mode should be 0600."_s.arg(files.key), 0);
}

//! Without a clock of its own, the next start goes on from here.
void keepTime(local::LocalService &service, const Clock &clock)
{
    const qint64 ahead = QDateTime::currentDateTimeUtc().msecsTo(clock.now());
    service.setClockOffset(std::chrono::milliseconds(ahead));
}

//! What the store's folder holds for programs that use the service; a sentence when it cannot be.
QString writeSecrets(KmsOptions *options, const local::Access &access, TokenFile *token)
{
    const QString &folder = options->service.dataFolder;
    if (folder.isEmpty())
        return {};
    const QString unwritten = u"%1 cannot be written."_s;
    if (options->secretFile.isEmpty()) {
        options->secretFile = folder + u"/access-key-secret"_s;
        if (!writeSecret(options->secretFile, access.accessKeySecret))
            return unwritten.arg(options->secretFile);
    }
    if (!token->write(folder + u"/control-token"_s, *options->service.control->token))
        return unwritten.arg(token->path());
    return {};
}

//! Where nobody could learn the token, there is no control call.
bool offerControl(KmsOptions *options, const KmsClock &clock)
{
    if (options->service.dataFolder.isEmpty() && !options->printCredentials)
        return true;
    const auto token = local::newControlToken();
    options->service.control = local::ControlAccess{token, clock.advance};
    return token != nullptr;
}

int serve(KmsOptions options, const sigset_t &ends)
{
    const KmsClock clock = options.clock.value_or(ClockChoice()).make();
    if (!offerControl(&options, clock))
        return complain(u"This computer gives no random numbers."_s, 1);
    local::LocalService service(*clock.clock);
    const Result<local::Access> access = service.start(options.service);
    if (!access)
        return complain(access.error().message, 1);
    if (!options.clock)
        clock.advance(service.clockOffset());
    keepTime(service, *clock.clock);
    if (options.service.tls)
        warnOfOpenKey(*options.service.tls);
    service.setFaults(options.faults);
    service.runDue();
    TokenFile token; // gone before the service is, and with it the lock on the store
    const QString problem = writeSecrets(&options, *access, &token);
    if (!problem.isEmpty())
        return complain(problem, 1);
    announce(options, *access, token.path());
    int signal = 0;
    sigwait(&ends, &signal);
    keepTime(service, *clock.clock);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    hardenProcess();
    // Before the first thread, which inherits it: the signals wait for sigwait.
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
#ifdef __GLIBC__
    // The engine's thread would give memory back and ask for it again with each answer.
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_TRIM_THRESHOLD, 16 * 1024 * 1024);
    mallopt(M_TOP_PAD, 1024 * 1024);
#endif
    // Qt's own watch over sockets is quicker than GLib's, which serves desktops.
    qputenv("QT_NO_GLIB", "1");
    QCoreApplication qt(argc, argv);
    QCoreApplication::setApplicationName(u"keyturn-kms"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(KEYTURN_VERSION));

    QCommandLineParser parser;
    const auto options = KmsOptions::parse(&parser, QCoreApplication::arguments());
    if (const QString *problem = std::get_if<QString>(&options))
        return complain(*problem, 2);
    if (parser.isSet(u"help"_s) || parser.isSet(u"help-all"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    return serve(std::get<KmsOptions>(options), ends);
}
