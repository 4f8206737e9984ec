#include "tests/bench/fleet/startup.h"

#include "app/application.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace keyturn::bench {

namespace {

//! Ends the program when a widget has been painted and there is something to see in it.
class FirstPaint : public QObject
{
public:
    FirstPaint(QWidget *widget, QAbstractItemView *rows)
        : m_widget(widget)
        , m_rows(rows)
    {
        widget->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool isThere = !m_rows || (m_rows->model() && m_rows->model()->rowCount() > 0);
        if (watched == m_widget && event->type() == QEvent::Paint && isThere)
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        return false;
    }

private:
    QWidget *m_widget;
    QAbstractItemView *m_rows;
};

double seconds(const std::string &program, const QString &what)
{
    QProcess process;
    QElapsedTimer time;
    time.start();
    process.start(QString::fromStdString(program), {u"--paint"_s, what});
    if (!process.waitForFinished() || process.exitCode() != 0)
        throw std::runtime_error("The window does not open.");
    return static_cast<double>(time.nsecsElapsed()) / 1e9;
}

} // namespace

Startup startupOf(const std::string &program)
{
    return {seconds(program, u"empty"_s), seconds(program, u"keyturn"_s)};
}

int paintAndLeave(const std::string &what, const std::function<int()> &run)
{
    if (what == "empty") {
        QMainWindow window;
        const FirstPaint paint(&window, nullptr);
        window.resize(1280, 800);
        window.show();
        return run();
    }
    const QTemporaryDir folder;
    Application application(folder.path());
    if (application.start())
        return 1;
    auto *rows = application.window()->findChild<QAbstractItemView *>(u"secretsTable"_s);
    const FirstPaint paint(rows->viewport(), rows);
    return run();
}

} // namespace keyturn::bench
