// keyturn-kms: the local service on its own, for other programs than Keyturn.
#include "app/hardening.h"
#include "app/kmsoptions.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <cstdio>

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

//! The one line that says that requests may come, and how.
void announce(const KmsOptions &options, const local::Access &access)
{
    const QString scheme = options.service.tls ? u"https"_s : u"http"_s;
    QJsonObject line{
        {u"Endpoint"_s,
            u"%1://%2:%3"_s.arg(scheme, options.hostName, QString::number(access.port))},
        {u"Port"_s, access.port}, {u"AccountId"_s, access.accountId},
        {u"AccessKeyId"_s, access.accessKeyId}};
    if (!options.secretFile.isEmpty())
        line[u"AccessKeySecretFile"_s] = QFileInfo(options.secretFile).absoluteFilePath();
    if (options.printCredentials)
        line[u"AccessKeySecret"_s] = access.accessKeySecret.withView([](std::string_view bytes) {
            return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
        });
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

void warnOfOpenKey(const local::TlsFiles &files)
{
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    if (QFileInfo(files.key).permissions() & others)
        complain(u"Others can read the key in %1. Its mode should be 0600."_s.arg(files.key), 0);
}

int serve(KmsOptions options, const sigset_t &ends)
{
    const std::unique_ptr<Clock> clock = options.clock.value_or(ClockChoice()).make();
    local::LocalService service(*clock);
    const Result<local::Access> access = service.start(options.service);
    if (!access)
        return complain(access.error().message, 1);
    if (!options.clock)
        static_cast<OffsetClock &>(*clock).setOffset(service.clockOffset());
    if (options.service.tls)
        warnOfOpenKey(*options.service.tls);
    service.setFaults(options.faults);
    service.runDue();
    if (options.secretFile.isEmpty() && !options.service.dataFolder.isEmpty()) {
        options.secretFile = options.service.dataFolder + u"/access-key-secret"_s;
        if (!writeSecret(options.secretFile, access->accessKeySecret))
            return complain(u"%1 cannot be written."_s.arg(options.secretFile), 1);
    }
    announce(options, *access);
    int signal = 0;
    sigwait(&ends, &signal);
    service.stop();
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
    QCoreApplication qt(argc, argv);
    QCoreApplication::setApplicationName(u"keyturn-kms"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(KEYTURN_VERSION));

    QCommandLineParser parser;
    const auto options = KmsOptions::parse(&parser, QCoreApplication::arguments());
    if (const QString *problem = std::get_if<QString>(&options))
        return complain(*problem, 2);
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    return serve(std::get<KmsOptions>(options), ends);
}
