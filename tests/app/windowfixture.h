#pragma once

#include "tests/app/guipilot.h"
#include "tests/support/localbackend.h"
#include "ui/mainwindow.h"
#include "ui/style/keyturnstyle.h"

#include <QApplication>
#include <QTest>

namespace keyturn::test {

//! The real window on the real local service, with hands on it. A fresh one for each test function.
struct WindowFixture
{
    explicit WindowFixture(local::Sample sample = local::Sample::Demo)
        : backend(sample)
        , window(&backend.workspace(), {backend.account()})
        , pilot(&window)
    {
        window.show();
        backend.session().restart();
    }

    [[nodiscard]] bool isReady()
    {
        return backend.isListed() && !backend.workspace().prerequisites.isRunning();
    }

    LocalBackend backend;
    MainWindow window;
    GuiPilot pilot;
};

inline void installStyle()
{
    QApplication::setStyle(new KeyturnStyle(Theme::Scheme::Light));
}

} // namespace keyturn::test
