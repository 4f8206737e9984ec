#include "app/kmsoptions.h"

#include "services/local/duration.h"
#include "services/local/faultnames.h"

#include <QFile>
#include <QRegularExpression>

#include <array>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

//! A secret that begins or ends with a space is none: the line end of the file is not part of it.
constexpr qint64 longestSecret = 256;

std::shared_ptr<const SecretBytes> readSecret(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    std::array<char, longestSecret> bytes{};
    const qint64 count = file.read(bytes.data(), bytes.size());
    std::string_view text(bytes.data(), static_cast<std::size_t>(std::max<qint64>(count, 0)));
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.remove_suffix(1);
    auto secret = std::make_shared<SecretBytes>(SecretBytes::copyOf(text));
    explicit_bzero(bytes.data(), bytes.size());
    return secret->isValid() && !secret->isEmpty() ? secret : nullptr;
}

//! Where to listen, and the name that this has in URLs.
struct ListenAddress
{
    QHostAddress address;
    QString name;
    quint16 port = 0;

    [[nodiscard]] static std::optional<ListenAddress> parse(const QString &text);
};

std::optional<ListenAddress> ListenAddress::parse(const QString &text)
{
    static const QRegularExpression form(
        u"^(localhost|\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9A-Fa-f:.]+\\]):(\\d{1,5})$"_s);
    const QRegularExpressionMatch match = form.match(text);
    bool fits = false;
    ListenAddress listen;
    listen.name = match.captured(1);
    listen.port = match.captured(2).toUShort(&fits);
    if (!match.hasMatch() || !fits)
        return std::nullopt;
    if (listen.name == "localhost"_L1)
        listen.address = QHostAddress(QHostAddress::LocalHost);
    else
        listen.address = QHostAddress(QString(listen.name).remove(u'[').remove(u']'));
    const bool everywhere = listen.address == QHostAddress(QHostAddress::AnyIPv4)
        || listen.address == QHostAddress(QHostAddress::AnyIPv6);
    if (everywhere)
        listen.name = u"localhost"_s;
    return listen.address.isNull() ? std::nullopt : std::optional(listen);
}

bool isOurLoopback(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::LocalHost)
        || address == QHostAddress(QHostAddress::LocalHostIPv6);
}

void describe(QCommandLineParser *parser)
{
    parser->setApplicationDescription(
        u"A KMS, RAM and STS of your own for dynamic RAM secrets, on this computer."_s);
    parser->addOptions({
        {u"listen"_s,
            u"Address to listen on: 127.0.0.1, localhost, [::1], or another one with "
            u"--allow-remote. Port 0: any free one."_s,
            u"address:port"_s, u"127.0.0.1:0"_s},
        {u"tls-cert"_s, u"Serve HTTPS with this certificate and those that vouch for it (PEM)."_s,
            u"file"_s},
        {u"tls-key"_s, u"Key of the certificate (PEM, without a passphrase)."_s, u"file"_s},
        {u"allow-remote"_s, u"Let other computers in, over HTTPS only."_s},
        {u"data"_s, u"Folder of the store. Made when it is not there."_s, u"folder"_s},
        {u"in-memory"_s, u"Keep nothing: the store ends with the program."_s},
        {u"seed"_s, u"What a new store holds: demo, empty, or fleet:10000 (that many secrets)."_s,
            u"sample"_s, u"demo"_s},
        {u"clock"_s,
            u"real, +7d (ahead), x3600 (faster), or fixed:2026-06-16T02:24:00Z. Without it, the "
            u"time goes on as the store was left."_s,
            u"time"_s},
        {u"rotation-window"_s, u"From a new AccessKey to the end of the old one (default 2d)."_s,
            u"duration"_s, u"2d"_s},
        {u"fault"_s,
            u"Let the next requests of an action (*: of any) fail, as in CreateSecret:cut-after:2 "
            u"or "
            u"*:slow:5:2s. Kinds: %1."_s.arg(local::faultNames().join(u", "_s)),
            u"action:kind[:count[:delay]]"_s},
        {u"print-credentials"_s, u"Write the first AccessKey's secret to standard output, too."_s},
        {u"access-key-id"_s, u"ID of the first AccessKey of a new store."_s, u"id"_s},
        {u"access-key-secret-file"_s, u"File with the secret of the first AccessKey."_s, u"file"_s},
    });
    parser->addHelpOption();
    parser->addVersionOption();
}

//! An empty text when all is well, as in all that take something.
QString takeAddress(const QCommandLineParser &parser, KmsOptions *options)
{
    const auto listen = ListenAddress::parse(parser.value(u"listen"_s));
    if (!listen)
        return u"--listen takes an address and a port, such as 127.0.0.1:8080 or [::1]:8080."_s;
    const local::TlsFiles files{parser.value(u"tls-cert"_s), parser.value(u"tls-key"_s)};
    if (files.certificate.isEmpty() != files.key.isEmpty())
        return u"--tls-cert and --tls-key go together."_s;
    if (!files.key.isEmpty())
        options->service.tls = files;
    options->service.address = listen->address;
    options->service.port = listen->port;
    options->hostName = listen->name;
    const bool isAllowed = parser.isSet(u"allow-remote"_s) && options->service.tls;
    if (!isAllowed && !isOurLoopback(listen->address))
        return u"--listen %1 would let other computers in, who must not reach a KMS without TLS. "
               u"Say so with --allow-remote, and give --tls-cert and --tls-key; or listen on "
               u"127.0.0.1."_s.arg(parser.value(u"listen"_s));
    return {};
}

QString takeAccessKey(const QCommandLineParser &parser, KmsOptions *options)
{
    options->service.accessKeyId = parser.value(u"access-key-id"_s);
    options->secretFile = parser.value(u"access-key-secret-file"_s);
    if (options->service.accessKeyId.isEmpty() != options->secretFile.isEmpty())
        return u"--access-key-id and --access-key-secret-file go together."_s;
    if (options->secretFile.isEmpty())
        return {};
    static const QRegularExpression id(u"^[A-Za-z0-9.]{1,64}$"_s);
    if (!id.match(options->service.accessKeyId).hasMatch())
        return u"--access-key-id takes 1 to 64 letters, digits and dots."_s;
    options->service.accessKeySecret = readSecret(options->secretFile);
    if (!options->service.accessKeySecret)
        return u"%1 cannot be read, or holds no secret."_s.arg(options->secretFile);
    return {};
}

QString takeStore(const QCommandLineParser &parser, KmsOptions *options)
{
    options->service.dataFolder = parser.value(u"data"_s);
    if (options->service.dataFolder.isEmpty() != parser.isSet(u"in-memory"_s))
        return u"Say either --data with a folder, or --in-memory."_s;
    options->printCredentials = parser.isSet(u"print-credentials"_s);
    const bool known = options->printCredentials || !options->secretFile.isEmpty();
    if (options->service.dataFolder.isEmpty() && !known)
        return u"With --in-memory nobody would learn the AccessKey's secret. Add "
               u"--print-credentials, or give one with --access-key-secret-file."_s;
    const auto sample = local::Sample::parse(parser.value(u"seed"_s));
    options->service.sample = sample.value_or(local::Sample::Demo);
    return sample ? QString()
                  : u"--seed is demo, empty, or fleet: and up to %1, such as fleet:10000."_s.arg(
                      local::Sample::largestFleet);
}

QString takeTimes(const QCommandLineParser &parser, KmsOptions *options)
{
    const auto window = local::parseDuration(parser.value(u"rotation-window"_s));
    if (!window)
        return u"--rotation-window takes a duration such as 90s, 30m, 6h or 2d."_s;
    options->service.handOver = *window;
    if (!parser.isSet(u"clock"_s))
        return {};
    options->clock = ClockChoice::parse(parser.value(u"clock"_s));
    return options->clock ? QString()
                          : u"--clock is real, +7d, x3600 or fixed:2026-06-16T02:24:00Z."_s;
}

} // namespace

std::optional<local::Fault> parseFault(const QString &text)
{
    const QStringList parts = text.split(u':');
    const bool isDelayed = parts.size() == 4;
    bool good = parts.size() <= 4 && !(isDelayed && parts[3].isEmpty());
    const int count = good && parts.size() > 2 ? parts[2].toInt(&good) : 1;
    return good ? local::faultOf(parts[0], parts.value(1), count, parts.value(3)) : std::nullopt;
}

std::optional<ClockChoice> ClockChoice::parse(const QString &text)
{
    ClockChoice choice;
    if (text == "real"_L1)
        return choice;
    if (text.startsWith(u'+')) {
        const auto ahead = local::parseDuration(text.mid(1));
        choice.kind = Kind::Ahead;
        choice.ahead = ahead.value_or(std::chrono::seconds(0));
        return ahead ? std::optional(choice) : std::nullopt;
    }
    if (text.startsWith(u'x')) {
        bool number = false;
        choice.kind = Kind::Scaled;
        choice.rate = text.mid(1).toDouble(&number);
        const bool fits = number && choice.rate > 0 && choice.rate <= 1'000'000;
        return fits ? std::optional(choice) : std::nullopt;
    }
    if (!text.startsWith("fixed:"_L1))
        return std::nullopt;
    choice.kind = Kind::Fixed;
    choice.fixed = QDateTime::fromString(text.mid(6), Qt::ISODate);
    return choice.fixed.isValid() ? std::optional(choice) : std::nullopt;
}

template<typename T> static KmsClock turnable(std::unique_ptr<T> clock)
{
    T *turned = clock.get();
    return {std::move(clock), [turned](std::chrono::milliseconds by) { turned->advance(by); }};
}

KmsClock ClockChoice::make() const
{
    switch (kind) {
    case Kind::Scaled:
        return {std::make_unique<ScaledClock>(rate), {}};
    case Kind::Fixed:
        return turnable(std::make_unique<ManualClock>(fixed));
    case Kind::Real:
    case Kind::Ahead:
        break;
    }
    KmsClock made = turnable(std::make_unique<OffsetClock>());
    made.advance(ahead);
    return made;
}

//! Asked for the help or the version, nothing else matters.
static bool wantsText(const QCommandLineParser &parser)
{
    return parser.isSet(u"help"_s) || parser.isSet(u"help-all"_s) || parser.isSet(u"version"_s);
}

std::variant<KmsOptions, QString> KmsOptions::parse(
    QCommandLineParser *parser, const QStringList &arguments)
{
    describe(parser);
    if (!parser->parse(arguments))
        return parser->errorText() + u'.';
    if (!parser->positionalArguments().isEmpty())
        return u"%1 is no option. See --help."_s.arg(parser->positionalArguments().first());
    KmsOptions options;
    if (wantsText(*parser))
        return options;
    options.service.keepsJournal = false;
    for (const QString &text : parser->values(u"fault"_s)) {
        const auto fault = parseFault(text);
        if (!fault)
            return u"--fault %1 is not understood. See --help."_s.arg(text);
        options.faults << *fault;
    }
    for (const auto &take : {takeAddress, takeAccessKey, takeStore, takeTimes}) {
        const QString problem = take(*parser, &options);
        if (!problem.isEmpty())
            return problem;
    }
    return options;
}

} // namespace keyturn
