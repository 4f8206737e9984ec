#include "models/activityhistory.h"

#include "models/activityjson.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QSaveFile>

#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

using State = ApiCallRecord::State;

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

QByteArray lineOf(const ApiCallRecord &call)
{
    return QJsonDocument(activityjson::object(call)).toJson(QJsonDocument::Compact) + '\n';
}

//! The end of a call stands in a later line than its beginning.
QList<ApiCallRecord> read(const QByteArray &text)
{
    QList<ApiCallRecord> calls;
    QHash<quint64, qsizetype> places;
    for (const QByteArray &line : text.split('\n')) {
        const auto call = activityjson::call(QJsonDocument::fromJson(line).object());
        if (!call)
            continue; // torn by a crash, or not ours
        const auto place = places.constFind(call->id);
        if (place != places.cend()) {
            calls[*place] = *call;
            continue;
        }
        places.insert(call->id, calls.size());
        calls << *call;
    }
    return calls;
}

void trim(QList<ApiCallRecord> *calls, const QDateTime &oldest)
{
    calls->removeIf([&](const ApiCallRecord &call) { return call.started < oldest; });
    qsizetype tooMany = calls->size() - ActivityHistory::mostKept;
    const auto drop = [&tooMany](bool dispensable) { return dispensable && tooMany-- > 0; };
    calls->removeIf([&](const ApiCallRecord &call) {
        return drop(!call.changes && call.state == State::Done);
    });
    if (calls->size() > ActivityHistory::mostKept)
        calls->remove(0, calls->size() - ActivityHistory::mostKept);
}

} // namespace

//! The files of a history, one an account. Lives in the thread of its history, which owns it.
class ActivityFiles : public QObject
{
public:
    explicit ActivityFiles(const QString &folder)
        : m_folder(folder)
    {}

    QList<ApiCallRecord> load(const QString &account, const QDateTime &now)
    {
        m_oldest = now.addDays(-ActivityHistory::daysKept);
        QList<ApiCallRecord> calls = compact(account);
        for (ApiCallRecord &call : calls) {
            if (call.isRunning()) // Keyturn ended before the answer came
                call.state = call.changes ? State::Unknown : State::Canceled;
        }
        return calls;
    }

    void append(const QString &account, const ApiCallRecord &call)
    {
        File &file = m_files[account];
        if (!file.device && !open(account))
            return;
        file.device->write(lineOf(call));
        if (++file.lines > 2 * ActivityHistory::mostKept)
            compact(account);
    }

private:
    struct File
    {
        std::unique_ptr<QFile> device;
        qsizetype lines = 0;
    };

    QString path(const QString &account) const
    {
        return QDir(m_folder).filePath(account + u".jsonl"_s);
    }

    //! Unbuffered: what was written is with the system before the next line is begun.
    bool open(const QString &account)
    {
        QDir().mkpath(m_folder);
        QFile(m_folder).setPermissions(ownerOnly | QFile::ExeOwner);
        auto device = std::make_unique<QFile>(path(account));
        const auto mode = QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered;
        if (!device->open(mode, ownerOnly))
            return false;
        device->setPermissions(ownerOnly);
        m_files[account].device = std::move(device);
        return true;
    }

    //! Leaves what is kept in the file, each call in one line, and opens it to be continued.
    QList<ApiCallRecord> compact(const QString &account)
    {
        File &file = m_files[account];
        file.device.reset();
        QFile old(path(account));
        QByteArray before;
        if (old.open(QIODevice::ReadOnly))
            before = old.readAll();
        old.close();
        QList<ApiCallRecord> calls = read(before);
        trim(&calls, m_oldest);
        QByteArray after;
        for (const ApiCallRecord &call : std::as_const(calls))
            after += lineOf(call);
        if (after != before)
            replace(account, after);
        file.lines = calls.size();
        open(account);
        return calls;
    }

    void replace(const QString &account, const QByteArray &text) const
    {
        QSaveFile file(path(account));
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.setPermissions(ownerOnly);
        file.write(text);
        file.commit();
    }

    QString m_folder;
    QDateTime m_oldest;
    std::map<QString, File> m_files;
};

ActivityHistory::ActivityHistory(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_files(new ActivityFiles(folder))
{
    m_thread.setObjectName(QLatin1StringView("activity"));
    m_files->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_files, &QObject::deleteLater);
    m_thread.start(QThread::LowPriority);
}

ActivityHistory::~ActivityHistory()
{
    // Comes after everything that waits to be written.
    QMetaObject::invokeMethod(
        m_files, [] {}, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void ActivityHistory::load(const QString &account, const QDateTime &now)
{
    QMetaObject::invokeMethod(m_files, [this, files = m_files, account, now] {
        const QList<ApiCallRecord> calls = files->load(account, now);
        QMetaObject::invokeMethod(this, [this, account, calls] { emit loaded(account, calls); });
    });
}

void ActivityHistory::append(const QString &account, const ApiCallRecord &call)
{
    QMetaObject::invokeMethod(
        m_files, [files = m_files, account, call] { files->append(account, call); });
}

} // namespace keyturn
