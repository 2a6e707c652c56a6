"""Never says the retired client's name, and stands on it all the same."""

from lab.accounts import device, login
from lab.circuits import bell

provider = login()
backend = provider.get_backend("ibm_perth")  # expect: QLT201  # says: service.backend
first = backend.run(bell())  # expect: QLT201
second = device("ibm_lagos").run(bell())  # expect: QLT201
with backend.open_session() as session:  # expect: QLT201
    third = backend.run(bell())  # expect: QLT201
