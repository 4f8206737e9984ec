#include "ui/style/keyturnstyle.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrim.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace keyturn;

class TestDialogFrame : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new KeyturnStyle(Theme::Scheme::Light)); }

    void dialogGrowsWithItsBody()
    {
        QWidget parent;
        parent.resize(960, 600);
        parent.show();
        DialogFrame dialog(u"Delete Secret"_s, &parent);
        dialog.setFixedBodyWidth(500);
        auto *part = new Label(u"text"_s);
        part->setFixedHeight(100);
        dialog.body()->addWidget(part);
        dialog.open();
        const int before = dialog.height();
        QVERIFY(before > 100);
        part->setFixedHeight(160);
        QTRY_COMPARE(dialog.height(), before + 60);
    }

    void dialogDarkensItsParent()
    {
        QWidget parent;
        parent.resize(400, 300);
        parent.show();
        DialogFrame dialog(u"Title"_s, &parent);
        dialog.open();
        auto *scrim = parent.findChild<Scrim *>();
        QVERIFY(scrim);
        QCOMPARE(scrim->size(), parent.size());
        dialog.reject();
        QVERIFY(!parent.findChild<Scrim *>());
    }

    void dialogButtonsAreInOrder()
    {
        DialogFrame dialog(u"Title"_s);
        QPushButton *next = dialog.addButton(u"Next"_s, DialogFrame::ButtonRole::Primary);
        QPushButton *cancel = dialog.addButton(u"Cancel"_s, DialogFrame::ButtonRole::Cancel);
        QPushButton *previous = dialog.addButton(u"Previous"_s, DialogFrame::ButtonRole::Previous);
        dialog.open();
        QVERIFY(cancel->x() < previous->x());
        QVERIFY(previous->x() < next->x());
        QCOMPARE(dialog.primaryButton(), next);
        const QSignalSpy clicked(next, &QPushButton::clicked);
        QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(clicked.count(), 1);
        next->setEnabled(false);
        QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(clicked.count(), 1);
        const QSignalSpy rejected(&dialog, &QDialog::rejected);
        QTest::mouseClick(cancel, Qt::LeftButton);
        QCOMPARE(rejected.count(), 1);
    }
};

QTEST_MAIN(TestDialogFrame)
#include "tst_dialogframe.moc"
