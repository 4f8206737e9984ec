#include "app/application.h"
#include "app/hardening.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QMessageBox>
#include <QStandardPaths>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    keyturn::hardenProcess();
    QApplication qt(argc, argv);
    QApplication::setApplicationName(u"keyturn"_s);
    QApplication::setApplicationDisplayName(u"Keyturn"_s);
    QApplication::setApplicationVersion(QLatin1StringView(KEYTURN_VERSION));
    QApplication::setDesktopFileName(u"keyturn"_s);
    QApplication::setWindowIcon(QIcon(u":/keyturn/icons/keyturn.svg"_s));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Desktop console for dynamic RAM secrets of Alibaba Cloud KMS"_s);
    const QCommandLineOption data(u"data"_s,
        u"Folder of the sandbox (default: keyturn/sandbox in the user's data folder)."_s,
        u"folder"_s,
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + u"/keyturn/sandbox"_s);
    parser.addOption(data);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(qt);

    keyturn::Application application(parser.value(data));
    if (const std::optional<QString> problem = application.start()) {
        std::fprintf(stderr, "keyturn: %s\n", qUtf8Printable(*problem));
        QMessageBox box(QMessageBox::Critical, u"Keyturn"_s, *problem); // started by a double click
        box.setTextFormat(Qt::PlainText);
        box.show();
        QApplication::exec();
        return 1;
    }
    return QApplication::exec();
}
